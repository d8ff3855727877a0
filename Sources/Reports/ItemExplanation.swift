package import Criteria
import Scoring

/// One item the way an officer needs it who has to publish it: what must be seen, of which time,
/// where the criterion stands, and how the program looks for it.
package struct ItemExplanation {
  package var checklist: Checklist
  package var item: Item
  /// How the elements are recognised, when that is known.
  package var recipe: Recipe?
  package var confidences: Words<Confidence>
  package var language: Language

  package init(
    checklist: Checklist, item: Item, recipe: Recipe?, confidences: Words<Confidence>,
    language: Language
  ) {
    self.checklist = checklist
    self.item = item
    self.recipe = recipe
    self.confidences = confidences
    self.language = language
  }

  /// The text in lines of at most `width` columns, without a line break at its end.
  ///
  /// - Precondition: `width` is at least 40.
  package func text(width: Int = 80) -> String {
    precondition(width >= 40, "too narrow for an explanation")
    var block = TextBlock(width: width)
    addHead(to: &block)
    for (number, element) in item.elements.enumerated() {
      add(element, number: number + 1, to: &block)
    }
    addSearch(to: &block)
    addSources(to: &block)
    return block.lines.joined(separator: "\n")
  }

  private func addHead(to block: inout TextBlock) {
    block.add(item.title[language], after: "\(item.id)  ")
    block.addRule("=")
    for (label, text) in facts { block.add(text, after: label.padded(to: labelWidth)) }
    block.addGap()
    block.add(say("องค์ประกอบที่ต้องมี", "What must be seen"))
    block.addRule("-")
  }

  private var facts: [(String, String)] {
    var facts = [(say("ปีงบประมาณ", "Fiscal year"), "\(checklist.year)")]
    if let (indicator, sub) = home {
      let place = "\(indicator.number) \(indicator.name[language])"
      facts.append((say("ตัวชี้วัด", "Indicator"), place))
      facts.append((say("ตัวชี้วัดย่อย", "Sub-indicator"), "\(sub.id) \(sub.name[language])"))
    }
    facts.append((say("คะแนน", "Worth"), worth))
    facts.append((say("ช่วงเวลา", "Period"), item.period.words(year: checklist.year)[language]))
    if let advice = item.advice {
      facts.append((say("คำแนะนำ", "Advice"), "\(noCriterion) \(advice[language])"))
    }
    facts.append((say("ที่มา", "Source"), citation(item.provenance)))
    return facts
  }

  private var labelWidth: Int { 16 }

  private var home: (Indicator, SubIndicator)? {
    for indicator in checklist.indicators {
      for sub in indicator.subIndicators where sub.items.contains(where: { $0.id == item.id }) {
        return (indicator, sub)
      }
    }
    return nil
  }

  /// Points, when all items of the year apply.
  private var worth: String {
    let sheet = Scorer.score(verdicts: [:], checklist: checklist, indicatorScores: [:])
    guard let worth = sheet.itemWorth[item.id] else { return "–" }
    let (oit, total) = (worth.oit.shortText, worth.total.shortText)
    return say(
      "\(oit) คะแนนของแบบตรวจ OIT เท่ากับ \(total) คะแนนของผลรวม ITA",
      "\(oit) points of the OIT, that is \(total) points of the whole ITA")
  }

  private func add(_ element: Element, number: Int, to block: inout TextBlock) {
    let mark = "\(number)".padded(to: 2, trailing: false) + ". "
    block.add(element.text[language], after: mark)
    let indent = String(repeating: " ", count: 4)
    if let period = element.period {
      let words = period.words(year: checklist.year)[language]
      block.add("\(say("ช่วงเวลา", "Period")): \(words)", after: indent)
    }
    if element.force == .advisory {
      let text = say(
        "ควรมี: ไม่มีผลต่อคะแนน โปรแกรมเพียงเตือน", "Advisory: it never decides; the program only warns")
      block.add(text, after: indent)
    }
    if !element.examples.isEmpty {
      let examples = element.examples.map { $0[language] }.joined(separator: ", ")
      block.add(examples, after: indent + say("ตัวอย่าง: ", "Examples: "))
    }
    if let hint = element.hint {
      let label = say("คำแนะนำ \(noCriterion): ", "Advice \(noCriterion): ")
      block.add(hint[language], after: indent + label)
    }
    if let rule = recipe?.elements[element.id]?.rule { add(rule, to: &block, indent: indent) }
    block.add(citation(element.provenance), after: indent + say("ที่มา: ", "Source: "))
    block.addGap()
  }

  private func add(_ rule: Rule, to block: inout TextBlock, indent: String) {
    let items = Dictionary(
      checklist.items.map { ($0.concept, $0.id) }, uniquingKeysWith: { first, _ in first })
    let words = RecipeWords(language: language, itemOfConcept: items)
    for (number, line) in words.lines(of: rule).enumerated() {
      let label = say("วิธีตรวจ: ", "Checked: ")
      let start = number == 0 ? label : String(repeating: " ", count: label.columns)
      let lead = line.prefix { $0 == " " || $0 == "-" }
      block.add(String(line.dropFirst(lead.count)), after: indent + start + lead)
    }
  }

  private func addSearch(to block: inout TextBlock) {
    guard let recipe, recipe.follow.depth > 0 || !recipe.subject.isEmpty else { return }
    block.add(say("โปรแกรมหาเอกสารอย่างไร", "How the program finds the documents"))
    block.addRule("-")
    if !recipe.subject.isEmpty {
      let label = say("เอกสารต้องมีคำใดคำหนึ่ง: ", "A document is of the kind when it says one of: ")
      block.add(label + recipe.subject.joined(separator: ", "))
    }
    if recipe.follow.depth > 0 {
      let (depth, most) = (recipe.follow.depth, recipe.follow.most)
      block.add(
        say(
          "จากหน้าที่ระบุ URL ตามลิงก์ต่อไม่เกิน \(depth) ชั้น ไม่เกิน \(most) เอกสาร",
          "From the page of the URL, links are followed \(depth) deep, to \(most) documents at most"
        ))
    }
    if recipe.follow.links == recipe.subject, !recipe.subject.isEmpty {
      block.add(say("ตามลิงก์ที่มีคำเหล่านี้", "Links with the same words are followed"))
    } else if !recipe.follow.links.isEmpty {
      let label = say("ตามลิงก์ที่มีคำ: ", "Links with these words are followed: ")
      block.add(label + recipe.follow.links.joined(separator: ", "))
    }
    block.addGap()
  }

  private func addSources(to block: inout TextBlock) {
    block.add(say("แหล่งที่มา", "Sources"))
    block.addRule("-")
    let cited = [item.provenance] + item.elements.map(\.provenance)
    let codes = Set(cited.flatMap(\.sources)).sorted()
    let width = (codes.map(\.columns).max() ?? 0) + 2
    for code in codes { block.add(checklist.sources[code] ?? "", after: code.padded(to: width)) }
  }

  private func citation(_ provenance: Provenance) -> String {
    let codes = provenance.sources.joined(separator: ", ")
    return "\(codes) – \(confidences[provenance.confidence][language])"
  }

  private var noCriterion: String { say("(ไม่ใช่เกณฑ์)", "(no criterion)") }

  private func say(_ thai: String, _ english: String) -> String {
    language == .th ? thai : english
  }
}

extension Fraction {
  /// Up to four decimals without zeros at the end: `1.1111`, `12.5`, `5`.
  fileprivate var shortText: String {
    var text = text(places: 4)[...]
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }
}
