import Criteria
import Scoring

/// The table of items: number, title, verdict and reason, by sub-indicator.
struct TerminalTable {
  private static let idWidth = 4
  private let report: TerminalReport
  private let reported: ReportedResult
  private let titleWidth: Int
  private let verdictWidth: Int

  init(_ report: TerminalReport, _ reported: ReportedResult) {
    self.report = report
    self.reported = reported
    let verdicts = Verdict.allCases.filter { reported.count($0) > 0 }
      .map { report.wording.verdicts[$0][report.language].columns + 2 }
    verdictWidth = verdicts.reduce(report.label(.verdict).columns, max)
    let longest = reported.items.map { $0.item.title[report.language].columns }.max() ?? 0
    titleWidth = min(longest, (report.style.width - Self.idWidth - verdictWidth - 6) / 2)
  }

  var lines: [String] { ["", heading] + reported.sections.flatMap(section) }

  private var heading: String {
    let cells = [
      report.label(.item).padded(to: Self.idWidth),
      report.label(.itemTitle).padded(to: titleWidth),
      report.label(.verdict).padded(to: verdictWidth), report.label(.reason),
    ]
    return report.style.ink(cells.joined(separator: "  "), .faint)
  }

  private func section(_ section: ReportedResult.Section) -> [String] {
    guard !section.items.isEmpty else { return [] }
    let score = section.score?.text ?? report.wording.verdicts[.notApplicable][report.language]
    let room = report.style.width - score.columns - 1
    let name = "\(section.subIndicator.id) \(section.subIndicator.name[report.language])"
    let heading = name.truncated(to: room).padded(to: room) + " " + score
    return ["", report.style.ink(heading, .bold)] + section.items.flatMap(item)
  }

  private func item(_ reported: ReportedItem) -> [String] {
    let verdict = reported.verdict.verdict
    let word = "\(verdict.sign) \(report.wording.verdicts[verdict][report.language])"
    let cells = [
      reported.item.id.padded(to: Self.idWidth),
      reported.item.title[report.language].truncated(to: titleWidth).padded(to: titleWidth),
      report.style.ink(word.padded(to: verdictWidth), verdict.ink),
    ]
    let head = cells.joined(separator: "  ") + "  "
    let indent = Self.idWidth + titleWidth + verdictWidth + 6
    let reasons = reasonLines(reported, width: report.style.width - indent)
    let rest = reasons.dropFirst().map { String(repeating: " ", count: indent) + $0 }
    return [trimmed(head + (reasons.first ?? ""))] + rest + toDo(reported) + reviews(reported)
  }

  /// What a person has to look at to decide the item, and the commands that record it.
  private func reviews(_ reported: ReportedItem) -> [String] {
    let isWhole = self.reported.result.siteTrouble != nil
    guard reported.verdict.verdict == .undecided, !isWhole else { return [] }
    let indent = String(repeating: " ", count: Self.idWidth + 2)
    let wrapped = { (text: String, sign: String) in
      text.wrapped(to: report.style.width, first: indent + sign)
    }
    let places = reported.spotsToLookAt.flatMap { spot in
      let place = report.wording.words(of: spot.place, report.language).map { " · \($0)" } ?? ""
      return wrapped("\(report.label(.toLookAt)): \(spot.url.readableAddress)\(place)", "? ")
    }
    let required = reported.reviews.filter { $0.element?.force != .advisory }
    return places
      + required.flatMap { element, review in
        let text = element?.text[report.language] ?? review.element
        return wrapped("\(report.label(.lookFor)): \(text)", "  ")
          + wrapped(review.command(file: report.file), "  ").map { report.style.ink($0, .faint) }
      }
  }

  private func reasonLines(_ reported: ReportedItem, width: Int) -> [String] {
    var reasons =
      reported.verdict.verdict == .pass
      ? []
      : reported.reasons(
        report.wording, report.language)
    reasons += reported.rulings.map { what, ruling in
      "\(report.label(.ruling))\(what): \(ruling.by) – \(ruling.why)"
    }
    return reasons.flatMap { $0.wrapped(to: max(16, width)) }
  }

  private func toDo(_ reported: ReportedItem) -> [String] {
    let advice = reported.advice(report.wording, report.language)
    let indent = String(repeating: " ", count: Self.idWidth + 2)
    var lines = advice.flatMap { text, who in
      "\(text) (\(who))".wrapped(to: report.style.width, first: indent + "→ ")
    }
    if !advice.isEmpty, let worth = reported.worth {
      let gain = "\(report.label(.worth)): \(worth.text)"
      lines.append(indent + "  " + report.style.ink(gain, .cyan))
    }
    return lines
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

extension ScoreSheet.ItemWorth {
  /// `1.11 OIT · 0.44 ITA`
  var text: String { "\(oit.text(places: 2)) OIT · \(total.text(places: 2)) ITA" }
}
