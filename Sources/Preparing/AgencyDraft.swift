package import Criteria

/// The file of an agency that has filled in nothing yet, with what each item needs as comments.
package struct AgencyDraft {
  let checklist: Checklist
  let name: String
  let mainSite: String

  /// - Throws: when the name is empty or the address is none.
  package init(checklist: Checklist, name: String, mainSite: String) throws(InputFaults) {
    var faults: [InputFault] = []
    if name.allSatisfy(\.isWhitespace) {
      faults.append(InputFault(SourcePlace(file: "--name", line: 0), "the name is empty"))
    }
    if let message = AddressText.fault(in: mainSite) {
      faults.append(InputFault(SourcePlace(file: "--main-site", line: 0), message))
    }
    if !faults.isEmpty { throw InputFaults(faults) }
    (self.checklist, self.name, self.mainSite) = (checklist, name, mainSite)
  }

  /// The file; every line ends with a line feed.
  package var text: String {
    let items = checklist.items.flatMap { Self.item($0) }
    return (head + items + tail).map { $0 + "\n" }.joined()
  }

  private var head: [String] {
    [
      Self.firstLine(checklist.year),
      "# ใส่ URL ของแต่ละข้อใต้ urls: ขึ้นต้นด้วย \"- \" แล้วตรวจด้วย oit lint และ oit check",
      "# Put each item's URLs under `urls:`, each behind \"- \"; then run oit lint and oit check.",
      "agency: \(YAMLText.scalar(name))",
      "# other-names: [ชื่อย่อหรือชื่ออื่นในเอกสาร]",
      "# kind: เทศบาลตำบล",
      "# province: จังหวัด",
      "year: \(checklist.year)",
      "main-site: \(YAMLText.scalar(mainSite))",
      "# คะแนน IIT และ EIT ถ้ามี · scores of IIT and EIT by indicator, where known",
      "# scores:",
    ]
      + [Instrument.iit, .eit].map { instrument in
        let count = checklist.indicators.count { $0.instrument == instrument }
        let scores = Array(repeating: "0.00", count: count).joined(separator: ", ")
        return "#   \(instrument.rawValue): [\(scores)]"
      } + ["items:"]
  }

  /// An item without addresses, below its title and what it needs.
  private static func item(_ item: Item) -> [String] {
    comments(item) + [
      "  \(item.id):",
      "    urls:",
      "      # \(addressHint)",
      "    # \(noteHint)",
    ]
  }

  /// The line at the top of a draft.
  static func firstLine(_ year: Int) -> String {
    "# แฟ้มของหน่วยงานสำหรับ oit · the agency's file for oit, FY\(year)"
  }

  /// The title and, in one line, what must be seen.
  static func comments(_ item: Item) -> [String] {
    ["", "  # \(title(item))", "  #   \(need(item))"]
  }

  static func title(_ item: Item) -> String {
    "\(item.id) \(item.title.th) · \(item.title.en)".onOneLine
  }

  static func need(_ item: Item) -> String {
    let needs = item.elements.filter { $0.force == .required }.map(\.text.th)
    return "ต้องมี: \(needs.joined(separator: " / "))".onOneLine
  }

  static let addressHint = "- http://"
  static let noteHint = "note: หน้าแรก > เมนู > หัวข้อ"

  private var tail: [String] {
    [
      "",
      "# คำตัดสินของบุคคล มีผลเหนือการตรวจ · rulings of a person outrank the checks",
      "# rulings:",
      "#   - {item: O1, verdict: pass, by: ชื่อผู้ตัดสิน, why: เหตุผล}",
    ]
  }
}

extension String {
  /// Line breaks as spaces.
  var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

}
