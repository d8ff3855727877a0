import Criteria
import Scoring

/// The cover letter of an appeal: a draft in Thai of what is asked, by item and element, with what
/// was found and where.
package struct AppealLetter: Sendable {
  private let material: AppealMaterial
  private let reported: ReportedResult
  private let words: PaperWords
  private let phrasing: Phrasing

  package static func paper(
    _ material: AppealMaterial, words: PaperWords, wording: Wording
  ) -> Paper {
    let letter = AppealLetter(
      material: material, reported: ReportedResult(material.result), words: words,
      phrasing: Phrasing(wording: wording, language: .th))
    return letter.paper
  }

  private func line(_ text: PaperText, _ values: [String: Paper.Line] = [:]) -> Paper.Line {
    words.line(text, values)
  }

  private var agency: Paper.Line {
    let name = reported.result.agency.name
    return name.isEmpty ? [.blank] : [.verbatim(name)]
  }

  private var day: Paper.Line { .words(ReportDate.text(reported.result.today, .th)) }

  private var year: [String: Paper.Line] { ["year": .number(reported.result.checklist.year)] }

  private var paper: Paper {
    Paper(
      mark: line(.markLine),
      title: [line(.mark), line(.appealTitle), line(.titleYear, year), agency],
      notice: notice,
      blocks: opening + reported.items.flatMap(blocks) + closing
    ).inThaiDigits
  }

  private var notice: [Paper.Line] {
    let origin = line(
      .originAudit,
      [
        "day": day, "program": [.verbatim(material.program)],
        "criteria": .words(reported.result.checklist.title.th),
      ])
    let trouble = reported.result.siteTrouble.map { reason in
      line(.siteTrouble, ["reason": .words(phrasing.wording.text(reason, .th))])
    }
    return [origin, trouble, line(.fillIn)].compactMap(\.self)
  }

  private var opening: [Paper.Block] {
    let request = line(
      .appealRequest,
      ["agency": agency, "count": .number(reported.items.count), "day": day])
    return [
      .paragraph(line(.appealTo)), .paragraph(line(.appealEnclosed)),
      .paragraph(line(.appealOpening, year)), .paragraph(request),
    ]
  }

  private var closing: [Paper.Block] {
    let signature = [
      line(.signed, ["who": line(.executive)]), line(.signedName), line(.signedPosition),
      line(.signedDay),
    ]
    return [
      .heading(line(.appealCheck)), .paragraph(line(.appealHashes)), .paragraph(line(.appealAgain)),
      .paragraph(line(.appealClosing)), .signatures([signature]),
    ]
  }

  /// An item: what was submitted, the reason that only the agency knows, and its elements.
  private func blocks(_ item: ReportedItem) -> [Paper.Block] {
    let name = line(
      .item, ["item": .words(item.item.id), "title": .words(item.item.title.th)])
    let verdict = line(.appealVerdict, ["verdict": .words(phrasing.verdict(item.verdict.verdict))])
    let addresses = item.urls.filter(\.submitted).map { seen -> Paper.Line in
      [.verbatim(seen.url)]
    }
    let columns = [(PaperText.appealElement, 36), (.appealFound, 20), (.appealEvidence, 44)]
    let table = Paper.Table(
      columns: columns.map { Paper.Column(title: line($0), share: $1) },
      rows: item.elements.map(row))
    return [.heading(name), .list(addresses), .paragraph(verdict), .paragraph(line(.appealWhy))]
      + (table.rows.isEmpty ? [] : [.table(table)])
  }

  /// With its first proof: the workbook says how many more there are, the result has them all.
  private func row(_ element: Element?, _ verdict: ElementVerdict) -> [Paper.Cell] {
    let ruling = verdict.ruling.map { " · \($0.by): \($0.why)" } ?? ""
    let found = verdict.proofs.prefix(1).map { proof -> Paper.Line in
      let place = phrasing.wording.words(of: proof.place, .th).map { "\($0): " } ?? ""
      return [.words(place), .verbatim("“\(proof.quote)”")]
    }
    let reason: Paper.Line = [.verbatim(phrasing.reason(verdict) + ruling)]
    return [
      [.words(phrasing.text(element, verdict))], [.words(phrasing.verdict(verdict.verdict))],
    ].map { [$0] } + [verdict.verdict == .pass && ruling.isEmpty ? found : [reason] + found]
  }
}
