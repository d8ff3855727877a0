import ArgumentParser
import Criteria
import Preparing
import Reports
import ThaiText

/// `oit rule`: a person's verdict on an item or an element, written into the agency's file.
struct RuleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Writes a person's ruling on an item, or on one of its elements, into the file.",
    discussion: """
      A ruling outranks the checks and is shown as a ruling, with who made it and why. The rest of \
      the file stays as it is, comments and all.
        oit rule agency.yaml O1 chart --verdict pass --by NAME --why TEXT
        oit rule agency.yaml O1 chart --remove
        oit rule agency.yaml --list
      """
  )

  @Argument(help: "The agency's file.")
  var agency: String

  @Argument(help: "The item, O1 for example.")
  var item: String?

  @Argument(help: "The element of the item, as reports name it; the whole item when left out.")
  var element: String?

  @Option(help: "pass, fail or not-applicable.")
  var verdict: Agency.Ruling.Decision?

  @Option(help: "Who rules.")
  var by: String?

  @Option(help: "Why: what was seen, and where.")
  var why: String?

  @Option(help: "The last day on which it counts, YYYY-MM-DD of the common era; for ever if not.")
  var until: String?

  @Flag(help: "Put it in place of an older ruling on the same thing.")
  var replace = false

  @Flag(help: "Take the ruling out of the file.")
  var remove = false

  @Flag(help: "Print all rulings of the file, and whether they count.")
  var list = false

  @Option(help: "The day as of which rulings count, YYYY-MM-DD of the common era (today).")
  var today: String?

  @Option(help: "The language of the list: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func validate() throws {
    let says = verdict != nil || by != nil || why != nil || until != nil
    if let today, let fault = ISODay.fault(of: today) { throw ValidationError("--today: \(fault)") }
    if list {
      guard item == nil, !says, !remove, !replace else {
        throw ValidationError("--list prints all rulings; it takes a file and nothing else")
      }
      return
    }
    guard item != nil else { throw ValidationError("name the item (O1), or --list all rulings") }
    if remove, says || replace {
      throw ValidationError("--remove takes a ruling out; it goes with no verdict")
    }
    if !remove { try checkWords() }
  }

  private func checkWords() throws {
    if verdict == nil {
      throw ValidationError("--verdict is missing: pass, fail or not-applicable")
    }
    for (name, text) in [("--by", by), ("--why", why)] {
      guard let text else { throw ValidationError("\(name) is missing") }
      // `…`, as reports print the command, is no name and no reason.
      guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
        throw ValidationError("\(name) says nothing: `\(text)`")
      }
    }
    if let until, let fault = ISODay.fault(of: until) {
      throw ValidationError("--until: \(fault)")
    }
  }

  func run() async throws {
    let file = try RuledFile(agency, checklists: checklists)
    let day = today ?? CalendarDay.todayInBangkok.iso
    if list {
      let wording = try Wording.load(from: checklists.folder())
      let rulings = RulingList(file.agency, checklist: file.checklist, today: day)
      return try Console.print(rulings.text(wording, lang))
    }
    let target = try file.target(item: item ?? "", element: element)
    try remove ? file.remove(target) : file.set(ruling(asOf: day), on: target, replace: replace)
    try Console.print(try file.said(of: target, isRemoved: remove))
  }

  private func ruling(asOf day: String) throws(InputFaults) -> Agency.Ruling {
    guard let verdict, let by, let why else {
      preconditionFailure("validate() sees that a ruling is whole")
    }
    if let until, until < day {
      throw InputFaults("--until", "\(until) is past; a ruling until then would never count")
    }
    return Agency.Ruling(decision: verdict, by: by.trimmed, why: why.trimmed, until: until)
  }
}

extension Agency.Ruling.Decision: ExpressibleByArgument {}

extension String {
  /// Without blanks and line breaks at its ends.
  fileprivate var trimmed: String {
    var text = self[...].drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
