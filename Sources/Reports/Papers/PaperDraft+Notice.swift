import Criteria
import Scoring

/// The frame at the top: where the draft comes from, what is not sure about it, what to do.
extension PaperDraft {
  var notice: [Paper.Line] {
    var lines = [origin]
    if let before = material.before { lines += origin(of: before) }
    if let trouble = reported.result.siteTrouble {
      lines.append(line(.siteTrouble, ["reason": .words(wording.text(trouble, .th))]))
    }
    return lines + doubts.map { .words($0) } + issueDoubts + [line(.fillIn)]
  }

  private var origin: Paper.Line {
    let criteria = Paper.Line.words(reported.result.checklist.title.th)
    guard let audit = material.year.audit else {
      return line(.originFile, ["criteria": criteria])
    }
    return line(.originAudit, source(audit).merging(["criteria": criteria]) { first, _ in first })
  }

  private func origin(of before: PaperMaterial.Year) -> [Paper.Line] {
    let year = ["year": Paper.Line.number(before.checklist.year)]
    let origin = before.audit.map { audit in
      line(.originBeforeAudit, source(audit).merging(year) { first, _ in first })
    }
    let other = before.agency?.clean
    let isOther =
      other != nil && material.year.agency != nil && other != reported.result.agency.name
    return [origin ?? line(.originBeforeFile, year)]
      + (isOther ? [line(.otherAgency, ["other": [.verbatim(other ?? "")]])] : [])
  }

  private func source(_ audit: ResultDocument) -> [String: Paper.Line] {
    [
      "day": .words(ReportDate.text(audit.today, .th).clean),
      "program": [.verbatim("\(audit.program.name) \(audit.program.version)".clean)],
    ]
  }

  /// Rules of the scores that no source states, and those that the agency's file changed.
  private var doubts: [String] {
    let remarks = ScoreRemarks(
      checklist: reported.result.checklist, wording: wording, language: .th)
    return remarks.overrides + remarks.doubts
  }

  private var issueDoubts: [Paper.Line] {
    guard let years = material.guide.years(of: year), years.provenance.confidence.needsRemark
    else { return [] }
    let note = years.provenance.note.map { " – \($0.th)" } ?? ""
    let confidence = wording.confidences[years.provenance.confidence].th + note
    return [line(.doubtIssues, ["confidence": .words(confidence)])]
  }
}
