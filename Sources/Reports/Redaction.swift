import Criteria
package import Scoring

extension AuditResult {
  /// The result as a report may show it: everything that comes from pages or people cleaned.
  ///
  /// Every report does this first, so that no rendering can forget it.
  package var cleaned: AuditResult {
    var copy = self
    copy.agency = agency.cleaned
    copy.items = items.map(\.cleaned)
    return copy
  }
}

extension Agency {
  fileprivate var cleaned: Agency {
    var copy = self
    copy.name = name.clean
    copy.otherNames = otherNames.map(\.clean)
    copy.province = province?.clean
    copy.kind = kind?.clean
    copy.mainSite = mainSite.cleanAddress
    return copy
  }
}

extension Agency.Ruling {
  fileprivate var cleaned: Self {
    Self(decision: decision, by: by.clean, why: why.clean, until: until?.clean)
  }
}

extension ItemVerdict {
  fileprivate var cleaned: ItemVerdict {
    var copy = self
    copy.elements = elements.map(\.cleaned)
    copy.urls = urls.map(\.cleaned)
    copy.note = note?.clean
    copy.ruling = ruling?.cleaned
    copy.warnings = warnings.map { Warning($0.code, $0.detail.clean) }
    return copy
  }
}

extension ElementVerdict {
  fileprivate var cleaned: ElementVerdict {
    var copy = self
    copy.details = details.map(\.clean)
    copy.ruling = ruling?.cleaned
    copy.proofs = proofs.map { proof in
      Proof(
        url: proof.url.cleanAddress, place: proof.place.cleaned, quote: proof.quote.clean,
        sha256: proof.sha256, isRecognised: proof.isRecognised)
    }
    return copy
  }
}

extension Proof.Place {
  /// Names of sheets and files are other people's words, too.
  fileprivate var cleaned: Self {
    var copy = self
    if case .row(let number, let sheet) = spot { copy.spot = .row(number, sheet: sheet.clean) }
    copy.file = file?.clean
    return copy
  }
}

extension SeenURL {
  fileprivate var cleaned: SeenURL {
    var copy = self
    copy.url = url.cleanAddress
    copy.finalURL = finalURL?.cleanAddress
    copy.path = path?.map(\.clean)
    return copy
  }
}
