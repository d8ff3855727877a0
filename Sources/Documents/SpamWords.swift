import ThaiText

/// The words of gambling sites, and of those who warn of them.
enum SpamWords {
  /// What is played.
  private static let games: [Term] = [
    "สล็อต", "บาคาร่า", "คาสิโน", "แทงบอล", "พนันบอล", "บอลสเต็ป", "หวยออนไลน์", "แทงหวย", "พนันออนไลน์",
    "เดิมพัน", "ยิงปลา", "ไฮโล", "เสือมังกร", "รูเล็ต", "ป๊อกเด้ง", "เว็บพนัน", "เกมได้เงินจริง",
    Term("slot", wholeWord: true), Term("slots", wholeWord: true), Term("casino", wholeWord: true),
    Term("baccarat", wholeWord: true), "ufabet", "pgslot", "pg slot", "slotxo", "superslot",
    "slot88", "slot gacor", "sbobet", "joker123", "betflik", "betflix", "lsm99", "1xbet", "togel",
    "judi", "situs slot", "poker online", "sexy gaming", "viagra", "cialis", "levitra",
    "replica watches", "หนังโป๊", "カジノ", "バカラ", "ブランドコピー", "スーパーコピー", "百家乐", "博彩", "赌场", "娱乐城",
  ]

  /// How it is praised.
  private static let promises: [Term] = [
    "เครดิตฟรี", "เว็บตรง", "แตกง่าย", "แตกหนัก", "ฝากถอน", "ฝาก-ถอน", "ไม่มีขั้นต่ำ", "ออโต้", "โบนัส",
    "สมัครเลย", "สมัครสมาชิก", "ทางเข้า", "วอเลท", "วอลเล็ท", "แจกเครดิต", "ทดลองเล่น", "ยูสใหม่", "ฟรีสปิน",
    "ค่ายใหญ่", "ไม่ผ่านเอเย่นต์", "อันดับ 1", "maxwin", "jackpot", "free credit", "deposit",
    "bonus", "激安", "通販", "hari ini", "terpercaya", "buy online", "cheap", "投注",
  ]

  /// Who writes so warns of it, forbids it, or reports on it.
  private static let warnings: [Term] = [
    "เตือน", "ผิดกฎหมาย", "ปราบปราม", "จับกุม", "ป้องกัน", "ต่อต้าน", "รณรงค์", "อย่าหลงเชื่อ", "ห้าม",
    "ภัย", "บำบัด", "เลิกพนัน", "มอมเมา", "การพนัน พ.ศ.", "ตำรวจ", "ปิดกั้น", "แฮก", "ติดการพนัน", "illegal",
    "warning",
  ]

  /// How many such words a text has; 0 for one that warns of them, or that names no game.
  static func count(in text: Folded) -> Int {
    let games = games.count { text.contains($0) }
    guard games > 0, !text.containsAny(of: warnings) else { return 0 }
    return games + promises.count { text.contains($0) }
  }

  /// Whether a text names a game at all, whoever wrote it.
  static func nameGame(_ text: Folded) -> Bool { text.containsAny(of: games) }

  /// Whether a name of a host is that of a gambling site.
  static func isGambling(host: String) -> Bool {
    ["slot", "casino", "baccarat", "ufabet", "betfli", "sbobet", "gacor", "togel", "lotto888"]
      .contains { host.holds($0) }
  }
}
