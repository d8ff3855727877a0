/// Telling years from other numbers by what stands around them.
extension TimeParser {
  /// Whether no sign ties the number to more digits or letters.
  func isPlainNumber(_ index: Int) -> Bool {
    guard let after = folded.touching(after: tokens[index].end) else { return true }
    if after == 0x25 || after == 0x40 || Byte.isASCIILetter(after) { return false }
    let isJoint = after == 0x3A || after == 0x2C || after == 0x2F
    return !isJoint || folded.touching(after: tokens[index].end + 1).map(Byte.isDigit) != true
  }

  /// Whether the number is an amount of money or a share ("2564 บาท").
  func isMeasured(_ index: Int) -> Bool {
    let end = tokens[index].end
    guard end < folded.count, folded.gaps[end] != Gap.line else { return false }
    return Self.measures.contains { stands($0, at: end) != nil }
  }

  /// Whether a word after the number says that it counts something ("2564 คน").
  func isCounted(_ index: Int) -> Bool { isMeasured(index) || isFollowed(index, by: Self.units) }

  /// Whether a word after the number, too usual after years, says that a small number counts.
  func isListed(_ index: Int) -> Bool { isFollowed(index, by: Self.smallUnits) }

  private func isFollowed(_ index: Int, by words: [Term]) -> Bool {
    let end = tokens[index].end
    guard end < folded.count, folded.gaps[end] != Gap.line else { return false }
    return words.contains { word in
      guard let last = stands(word, at: end) else { return false }
      return folded.touching(after: last).map(Byte.isThai) != true
    }
  }

  /// The end of a word that stands at a place.
  private func stands(_ word: Term, at start: Int) -> Int? {
    let end = start + word.bytes.count
    let isThere = end <= folded.count && folded.bytes[start..<end].elementsEqual(word.bytes)
    return isThere ? end : nil
  }

  /// Whether a word before the number says that it is no year ("มาตรา 2564").
  func isNumbered(_ index: Int) -> Bool {
    let start = tokens[index].start
    return Self.numbered.contains { word in
      let first = start - word.bytes.count
      return first >= 0 && folded.bytes[first..<start].elementsEqual(word.bytes)
    }
  }

  /// Units that stand alone.
  private static let units: [Term] = [
    "คน", "ราย", "เมตร", "กิโล", "กก.", "กม.", "ม.", "ตร.", "ตัว", "หลัง", "ไร่", "คัน", "แห่ง", "ครั้ง",
    "ครัวเรือน", "ชุด", "เครื่อง", "แผ่น", "เล่ม", "ใบ", "หน่วย", "คะแนน", "ลิตร", "ต้น", "ตัน", "นาที",
    "ชั่วโมง", "นาฬิกา", "น.", "หมู่บ้าน", "หมู่", "สตางค์", "พัน", "หมื่น", "แสน", "ล้าน", "อัตรา", "ชิ้น",
    "เท่า", "องศา", "สาย",
  ]

  private static let smallUnits: [Term] = [
    "วัน", "เดือน", "ปี", "เรื่อง", "โครงการ", "กิจกรรม", "ตำบล", "ข้อ", "ฉบับ", "ตำแหน่ง", "รูป",
    "รายการ", "ส่วน", "ระดับ",
  ]

  /// Units whatever letters follow.
  private static let measures: [Term] = [
    "บาท", "%", "ตารางเมตร", "ลูกบาศก์", "กิโลเมตร", "กิโลกรัม", "เปอร์เซ็นต์",
  ]

  private static let numbered: [Term] = [
    "มาตรา", "เลขที่", "หมู่", "โทร", "โทร.", "โทรศัพท์", "ข้อ", "หน้า", "รหัส", "ไปรษณีย์", "จำนวน",
    "ราคา", "เงิน", "ต่อ", "ลำดับ", "ที่", "รวม", "หมายเลข", "ประมาณ", "วงเงิน", "เลข", "ปณ.", "฿", "$",
    "#", "สาย", "ทางหลวง", "ตอน", "รุ่น", "ยอด", "เบอร์", "บาท", "no.", "iso", "model",
  ]
}
