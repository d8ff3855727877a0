package import Criteria
package import Scoring

/// A result as Markdown: the summary of a step on GitHub, or a page of a wiki.
package struct MarkdownReport: Sendable {
  private let phrasing: Phrasing
  private let reported: ReportedResult

  package static func text(
    of result: AuditResult, wording: Wording, language: Language, version: String
  ) -> String {
    let report = MarkdownReport(
      phrasing: Phrasing(wording: wording, language: language), reported: ReportedResult(result))
    let parts = [
      report.heading, report.figures, report.trouble, report.mends, report.items,
      report.foot(version),
    ]
    return Markdown.joined(parts, separator: "\n").source
  }

  private func label(_ label: Label) -> String { phrasing.label(label) }

  private var heading: Markdown {
    let result = reported.result
    return """
      ## \(label(.title))

      **\(result.agency.name)** · \(label(.fiscalYear)) \(result.checklist.year) · \
      \(label(.asOf)) \(ReportDate.text(result.today, phrasing.language)) · \
      \(Markdown.link(result.agency.mainSite))

      """
  }

  private var figures: Markdown {
    let score = reported.result.score
    let total: Markdown =
      score.total.map {
        "**\(label(.totalScore)) \($0.text)** · **\(label(.level)) \(score.levelText ?? "")**"
      } ?? "\(label(.noTotal))"
    let oit: Markdown = "**\(label(.oitScore)) \(score.instruments[.oit]?.text ?? "–")**"
    let counts = Verdict.allCases.map { verdict -> Markdown in
      "\(sign(verdict)) \(phrasing.verdict(verdict)) \(reported.count(verdict))"
    }
    let isOpen = score.instruments[.oit]?.isDecided == false
    let note: Markdown = isOpen ? "\n\(label(.rangeNote))\n" : ""
    return "\(oit) · \(total)\n\n\(Markdown.joined(counts, separator: " · "))\n\(note)"
  }

  private var trouble: Markdown {
    guard let reason = reported.result.siteTrouble else { return "" }
    let text = phrasing.wording.text(reason, phrasing.language)
    return "> **\(label(.siteTrouble)):** \(text)\n"
  }

  private var mends: Markdown {
    let rows = reported.toMend.map { item in
      Markdown.row([
        "\(sign(item.verdict.verdict)) **\(item.item.id)** \(item.item.title[phrasing.language])",
        "\(phrasing.reasons(item))", "\(phrasing.advice(item).joined(separator: " · "))",
        "\(item.worth.map { "+" + $0.oit.text(places: 2) } ?? "")",
      ])
    }
    guard !rows.isEmpty else { return "\(label(.nothingToMend))\n" }
    let titles: [Markdown] = [
      "\(label(.item))", "\(label(.reason))", "\(label(.toDo))",
      "\(label(.worth)) (\(Instrument.oit.rawValue))",
    ]
    return """
      ### \(label(.mendFirst))

      \(table(titles, "| --- | --- | --- | ---: |\n", rows))
      """
  }

  private var items: Markdown {
    let rows = reported.sections.flatMap { section in
      section.items.map { item in
        Markdown.row([
          "\(section.subIndicator.id)", "\(item.item.id)",
          "\(item.item.title[phrasing.language])",
          "\(sign(item.verdict.verdict)) \(phrasing.verdict(item.verdict.verdict))",
        ])
      }
    }
    let titles: [Markdown] = [
      "\(label(.subIndicator))", "\(label(.item))", "\(label(.itemTitle))", "\(label(.verdict))",
    ]
    return """
      <details><summary>\(label(.allItems))</summary>

      \(table(titles, "| --- | --- | --- | --- |\n", rows))
      </details>

      """
  }

  private func table(_ titles: [Markdown], _ rule: Markdown, _ rows: [Markdown]) -> Markdown {
    .joined([.row(titles), rule] + rows)
  }

  private func foot(_ version: String) -> Markdown {
    let checklist = reported.result.checklist
    return """
      <sub>\(label(.criteria)): \(checklist.title[phrasing.language]) \(checklist.year) \
      \(String(checklist.hash.prefix(12))) · \(label(.program)): oit \(version) · \
      \(label(.privacyNote))</sub>

      """
  }

  /// A sign that is also told apart without its colour.
  private func sign(_ verdict: Verdict) -> Markdown {
    switch verdict {
    case .pass: "✅"
    case .fail: "❌"
    case .undecided: "❔"
    case .notApplicable: "➖"
    }
  }
}
