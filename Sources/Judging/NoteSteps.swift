import ThaiText

/// The way to the data as an agency's note names it: `หน้าแรก > ข้อมูลพื้นฐาน > โครงสร้าง`.
struct NoteSteps {
  /// The steps behind the home page, in order; empty for a note that is no such way.
  let steps: [String]

  init(_ note: String) {
    var text = note
    for arrow in ["->", "=>", "»", "›", "→", "＞"] { text = text.replacing(arrow, with: ">") }
    let parts = text.split(separator: ">").map { Self.plain(String($0)) }.filter { !$0.isEmpty }
    guard parts.count > 1 else {
      steps = []
      return
    }
    // «หน้าแรก > …» begins at the home page; without it a note may begin anywhere.
    let isFromHome = Folded(parts[0]).containsAny(of: Self.home)
    steps = isFromHome ? Array(parts.dropFirst()) : []
  }

  /// The first step on the home page, when it is short enough to be a menu's or heading's words.
  var first: String? { steps.first.flatMap { $0.count <= 60 ? $0 : nil } }

  private static let home: [Term] = [
    "หน้าแรก", "หน้าหลัก", "เว็บไซต์หลัก", "โฮมเพจ", "home",
  ]

  /// Without quotes and the words that say what to do with the step.
  private static func plain(_ step: String) -> String {
    var words = step.filter { !"\"'“”‘’«»[]".contains($0) }[...]
    words = words.trimmed
    while let lead = leads.first(where: { words.hasPrefix($0) }), words.count > lead.count + 1 {
      words = words.dropFirst(lead.count).trimmed
    }
    return String(words)
  }

  private static let leads = [
    "คลิกที่", "คลิก", "เลือก", "กดที่", "กด", "ไปที่", "เข้าไปที่", "เข้าที่", "เมนูหลัก", "เมนูย่อย", "เมนู", "หัวข้อ",
    "แถบ", "แบนเนอร์", "ปุ่ม",
  ]
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
