import Criteria

/// What a migrated file and its summary say.
enum MigrationWords {
  /// Where an item's answer comes from, for a comment above it.
  static func origin(_ new: Migration.NewItem, _ migration: Migration) -> [String] {
    let (old, year) = (migration.old.year, migration.new.year)
    guard let first = new.sources.first else {
      return ["ข้อใหม่ของปี \(year) ยังไม่มี URL · new in FY\(year), without URL yet"]
    }
    let ids = new.sources.map(\.item.id).joined(separator: ", ")
    if first.origin == .whole {
      return [
        "เคยเป็นส่วนหนึ่งของ \(ids) ปี \(old) ให้เหลือเฉพาะที่เป็นของข้อนี้ · "
          + "was part of \(ids) in FY\(old); keep what belongs here"
      ]
    }
    if new.sources.count > 1 || first.origin == .part {
      return ["รวมจาก \(ids) ปี \(old) · merged from \(ids) of FY\(old)"]
    }
    return first.item.id == new.item.id ? [] : ["จาก \(ids) ปี \(old) · from \(ids) of FY\(old)"]
  }

  static func goneHeading(_ migration: Migration) -> String {
    let (old, year) = (migration.old.year, migration.new.year)
    return "ข้อของปี \(old) ที่ปี \(year) ไม่มีแล้ว · items of FY\(old) that FY\(year) does not ask for"
  }
}
