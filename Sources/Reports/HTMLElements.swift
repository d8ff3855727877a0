import Criteria
import Scoring

/// The elements of an item: what is missing and where it was looked for, then what was found where.
extension HTMLReport {
  private static var mostProofs: Int { 3 }

  func elements(_ reported: ReportedItem) -> HTML? {
    let order: [Verdict] = [.fail, .undecided, .pass, .notApplicable]
    let rows = [true, false].flatMap { isRequired in
      order.flatMap { verdict in
        reported.elements
          .filter { $0.verdict.isRequired == isRequired && $0.verdict.verdict == verdict }
          .map { element($0.element, $0.verdict) }
      }
    }
    guard !rows.isEmpty else { return nil }
    return #"""
      <section><h5>\#(label(.elements))</h5>
      <ul class="elements">
      \#(rows)</ul></section>

      """#
  }

  private func element(_ element: Element?, _ verdict: ElementVerdict) -> HTML {
    let advisory: HTML? =
      verdict.isRequired ? nil : #" <span class="tag">\#(label(.advisory))</span>"#
    let style: HTML = verdict.isRequired ? "" : " advisory"
    return #"""
      <li class="\#(verdict.verdict.rawValue)\#(style)">
      <span class="sign" aria-hidden="true">\#(verdict.verdict.sign)</span>
      <div><p class="text">\#(element?.text[language] ?? verdict.id)
      <span class="state">\#(state(verdict.verdict))</span>\#(advisory)</p>
      \#(reason(verdict))\#(ruling(verdict.ruling))\#(hint(element, verdict))\#(proofs(verdict))\#(source(element))</div></li>

      """#
  }

  private func state(_ verdict: Verdict) -> String {
    switch verdict {
    case .pass: label(.elementFound)
    case .fail: label(.elementMissing)
    case .undecided, .notApplicable: wording.verdicts[verdict][language]
    }
  }

  /// The reason where it says more than that the element was found or not.
  private func reason(_ verdict: ElementVerdict) -> HTML? {
    let isPlain = verdict.reason == .found || verdict.reason == .elementMissing
    if isPlain, verdict.details.isEmpty { return nil }
    if verdict.verdict == .pass, verdict.reason == .found { return details(verdict.details) }
    let text = wording.text(verdict.reason, language, details: verdict.details)
    return #"<p class="why">\#(text)</p>"#
  }

  private func details(_ details: [String]) -> HTML {
    #"<p class="why">\#(details.joined(separator: ", "))</p>"#
  }

  /// What would best be published, where it is not there yet.
  private func hint(_ element: Element?, _ verdict: ElementVerdict) -> HTML? {
    guard verdict.verdict == .fail || verdict.verdict == .undecided, let hint = element?.hint
    else { return nil }
    return #"<p class="hint"><b>\#(label(.hint))</b> \#(hint[language])</p>"#
  }

  private func proofs(_ verdict: ElementVerdict) -> HTML? {
    guard !verdict.proofs.isEmpty else { return nil }
    let rows = verdict.proofs.prefix(Self.mostProofs).map(proof)
    let rest = verdict.proofs.count - rows.count
    let more: HTML? = rest > 0 ? "<li>\(label(.andMore)) \(rest)</li>" : nil
    let isFound = verdict.verdict == .pass
    let heading = label(isFound ? .foundAt : .lookedAt)
    let shown: HTML? = isFound ? nil : #"<p class="where">\#(heading)</p>"#
    return #"\#(shown)<ul class="proofs" aria-label="\#(heading)">\#(rows)\#(more)</ul>"#
  }

  private func proof(_ proof: Proof) -> HTML {
    let quote: HTML? = proof.quote.isEmpty ? nil : #"<q lang="th">\#(proof.quote)</q> "#
    let recognised: HTML? =
      proof.isRecognised ? #"<span class="tag">\#(label(.recognised))</span>"# : nil
    let spot: [HTML?] = [
      place(proof.place), recognised, HTML.link(proof.url), fingerprint(proof.sha256),
    ]
    let parts = HTML.joined(spot.compactMap { $0 }, separator: " ")
    return #"<li>\#(quote)<span class="spot">\#(parts)</span></li>"#
  }

  func place(_ place: Proof.Place) -> HTML? {
    wording.words(of: place, language).map { #"<span class="place">\#($0)</span>"# }
  }

  /// Where the criterion comes from, with a remark where that is not sure.
  private func source(_ element: Element?) -> HTML? {
    guard let provenance = element?.provenance, !provenance.sources.isEmpty else { return nil }
    let confidence = wording.confidences[provenance.confidence][language]
    let remark: HTML? =
      provenance.confidence.needsRemark
      ? #" <span class="tag unsure">\#(confidence)</span>"# : nil
    let codes = provenance.sources.joined(separator: ", ")
    return #"<p class="source">\#(label(.sources)) \#(codes)\#(remark)</p>"#
  }
}
