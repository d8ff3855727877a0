import Criteria
import Scoring

/// Drafts the two papers that an agency publishes after an assessment: the analysis of the result
/// with the measures that follow, and the frame of the report on these measures.
///
/// It says nothing that the material does not show; what only the agency knows is a blank.
package struct PaperDraft: Sendable {
  let material: PaperMaterial
  let words: PaperWords
  let wording: Wording
  let reported: ReportedResult
  let comparison: YearComparison

  package init(_ material: PaperMaterial, words: PaperWords, wording: Wording) {
    self.material = material
    self.words = words
    self.wording = wording
    reported = ReportedResult(material.year.result)
    comparison = material.comparison
  }

  var checklist: Checklist { material.year.checklist }
  var year: Int { checklist.year }

  func line(_ text: PaperText, _ values: [String: Paper.Line] = [:]) -> Paper.Line {
    words.line(text, values)
  }

  var agency: Paper.Line {
    let name = reported.result.agency.name
    return name.isEmpty ? [.blank] : [.verbatim(name)]
  }

  /// A paper under these lines, between the frame of the draft and the signatures.
  func paper(_ title: [Paper.Line], _ blocks: [Paper.Block], isWide: Bool = false) -> Paper {
    let province = reported.result.agency.province.map { name in
      name.hasPrefix("จังหวัด") ? String(name.dropFirst("จังหวัด".count)) : name
    }
    let agency = [
      line(.titleAgency, ["agency": agency]),
      line(.titlePlace, ["province": province.map { .words($0) } ?? [.blank]]),
    ]
    return Paper(
      mark: line(.markLine), title: [line(.mark)] + title + agency, notice: notice,
      blocks: blocks + [signatures], isWide: isWide
    ).inThaiDigits
  }

  var signatures: Paper.Block {
    .signatures(
      [PaperText.author, .executive].map { who in
        [
          line(.signed, ["who": line(who)]), line(.signedName), line(.signedPosition),
          line(.signedDay),
        ]
      })
  }
}

extension PaperDraft {
  /// The name of an indicator with its number.
  func name(_ indicator: Indicator) -> Paper.Line {
    line(
      .indicator, ["number": .number(indicator.number), "name": .words(indicator.name.th)])
  }

  func name(_ item: Item) -> Paper.Line {
    line(.item, ["item": .words(item.id), "title": .words(item.title.th)])
  }

  func score(_ score: Score?) -> Paper.Line {
    score.map { .words($0.text) } ?? line(.unknown)
  }

  /// The lines numbered `1)`, `2)` and so on.
  func numbered(_ lines: [Paper.Line]) -> [Paper.Line] {
    lines.enumerated().map { .words("\($0 + 1)) ") + $1 }
  }
}

extension [Paper.Span] {
  static func words(_ text: String) -> Self { [.words(text)] }

  static func number(_ number: Int) -> Self { [.words(String(number))] }

  /// The lines as one, with commas between them.
  static func list(_ lines: [Self]) -> Self {
    Array(lines.joined(separator: Self.words(", ")))
  }
}
