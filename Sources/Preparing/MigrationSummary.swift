package import Criteria

/// What became of the items, for the person who carried the file over.
package struct MigrationSummary {
  private let migration: Migration
  let dropped: [String]
  let language: Language

  package init(_ migration: Migration, dropped: [String], language: Language) {
    (self.migration, self.dropped, self.language) = (migration, dropped, language)
  }

  package var text: String {
    let (old, new) = (migration.old, migration.new)
    let counts = say(
      "\(old.items.count) ข้อเป็น \(new.items.count) ข้อ",
      "\(old.items.count) items become \(new.items.count)")
    let heading = "FY\(old.year) → FY\(new.year): \(counts)"
    let parts = [
      part(say("เปลี่ยนเลขข้อ", "renumbered"), renumbered),
      part(say("รวมข้อ", "merged"), merged), part(say("แยกข้อ", "split"), split),
      part(say("ข้อใหม่ ยังไม่มี URL", "new, without URL yet"), added),
      part(say("ไม่มีแล้ว (URL เก็บไว้เป็นหมายเหตุท้ายแฟ้ม)", "gone (URLs kept in a comment)"), gone),
      part(say("เป็นของปีเดิม ไม่ได้ย้ายมา", "of the old year, left out"), dropped),
    ].compactMap(\.self)
    let next = say(
      "URL และคำอธิบายยังเป็นของปี \(old.year) ตรวจด้วย oit lint แล้วแก้ทีละข้อ",
      "URLs and notes are still those of FY\(old.year): run oit lint and mend them")
    return ([heading] + parts + [next]).joined(separator: "\n")
  }

  private func part(_ name: String, _ entries: [String]) -> String? {
    entries.isEmpty ? nil : "\(name): \(entries.joined(separator: ", "))"
  }

  private func say(_ th: String, _ en: String) -> String { language == .th ? th : en }

  private var renumbered: [String] {
    migration.items.compactMap { new in
      guard new.sources.count == 1, let source = new.sources.first, source.origin == .same,
        source.item.id != new.item.id
      else { return nil }
      return "\(source.item.id) → \(new.item.id)"
    }
  }

  private var merged: [String] {
    migration.items.filter { $0.sources.contains { $0.origin == .part } }.map { new in
      "\(new.sources.map(\.item.id).joined(separator: " + ")) → \(new.item.id)"
    }
  }

  private var split: [String] {
    migration.items.filter { $0.sources.first?.origin == .whole }.map { new in
      "\(new.sources.map(\.item.id).joined(separator: " + ")) → \(new.item.id)"
    }
  }

  private var added: [String] { migration.items.filter(\.sources.isEmpty).map { named($0.item) } }

  private var gone: [String] { migration.gone.map { named($0.item) } }

  private func named(_ item: Item) -> String { "\(item.id) \(item.title[language].onOneLine)" }
}
