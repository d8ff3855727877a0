package import Causes
package import Criteria

/// What became of an element or an item.
package enum Verdict: String, Sendable, CaseIterable, Codable {
  case pass, fail, undecided
  case notApplicable = "not-applicable"

  package init(_ outcome: Outcome) {
    switch outcome {
    case .notApplicable: self = .notApplicable
    case .pass: self = .pass
    case .cannotTell: self = .undecided
    case .fail: self = .fail
    }
  }

  package init(_ decision: Agency.Ruling.Decision) {
    switch decision {
    case .pass: self = .pass
    case .fail: self = .fail
    case .notApplicable: self = .notApplicable
    }
  }
}

/// The verdict on one element of an item.
package struct ElementVerdict: Sendable, Equatable, Codable {
  package var id: String
  package var verdict: Verdict
  package var reason: Reason
  /// Whether the item's verdict rests on it; an advisory element only warns.
  package var isRequired: Bool
  package var proofs: [Proof]
  package var details: [String]
  /// A person's verdict on this element, where one counts; the proofs are still those of the check.
  package var ruling: Agency.Ruling?

  package init(
    id: String, verdict: Verdict, reason: Reason, isRequired: Bool, proofs: [Proof],
    details: [String], ruling: Agency.Ruling? = nil
  ) {
    self.id = id
    self.verdict = verdict
    self.reason = reason
    self.isRequired = isRequired
    self.proofs = proofs
    self.details = details
    self.ruling = ruling
  }
}

/// The verdict on one item with all that it rests on.
package struct ItemVerdict: Sendable, Equatable, Codable {
  package var id: String
  package var verdict: Verdict
  /// Every reason for the verdict, the weightiest first; one `found` when the item passes.
  package var reasons: [Reason]
  package var elements: [ElementVerdict]
  package var urls: [SeenURL]
  /// The agency's note on how to get there.
  package var note: String?
  /// A person's verdict, when there is one; it outranks the checks.
  package var ruling: Agency.Ruling?
  /// What to know although it does not decide, for example broken TLS.
  package var warnings: [Warning]

  package init(
    id: String, verdict: Verdict, reasons: [Reason], elements: [ElementVerdict],
    urls: [SeenURL], note: String?, ruling: Agency.Ruling?, warnings: [Warning]
  ) {
    self.id = id
    self.verdict = verdict
    self.reasons = reasons
    self.elements = elements
    self.urls = urls
    self.note = note
    self.ruling = ruling
    self.warnings = warnings
  }
}

/// One address that was looked at for an item.
package struct SeenURL: Sendable, Equatable, Codable {
  package var url: String
  /// Whether the agency submitted it, or it was followed from a submitted page.
  package var submitted: Bool
  /// Where redirects ended, when elsewhere.
  package var finalURL: String?
  package var status: Int?
  /// What kind of thing was read: `page`, `pdf`, `image`, `text`, `word`, `workbook`, `slides`,
  /// `archive`, or `none`.
  package var kind: String
  package var sha256: String?
  /// What stood in the way, when something did.
  package var trouble: Reason?
  /// What exactly it was.
  package var cause: Cause?
  /// What was odd on the way, which decides nothing; `nil` when nothing was.
  package var remarks: [Cause]?
  /// How many links lead here from the home page at least; `nil` when no way was seen, or none
  /// was looked for, as for an address that was followed.
  package var clicks: Int?
  /// What to follow from the home page: headings of menus and words of links. Empty for the home
  /// page itself, `nil` together with `clicks`.
  package var path: [String]?

  package init(
    url: String, submitted: Bool, finalURL: String?, status: Int?, kind: String,
    sha256: String?, trouble: Reason?
  ) {
    self.url = url
    self.submitted = submitted
    self.finalURL = finalURL
    self.status = status
    self.kind = kind
    self.sha256 = sha256
    self.trouble = trouble
  }
}

/// Something an officer should know that does not decide the verdict.
package struct Warning: Sendable, Equatable, Codable {
  package enum Code: String, Sendable, CaseIterable, Codable {
    case tlsBroken = "tls-broken"
    case charsetDeclaredWrong = "charset-declared-wrong"
    case redirectedElsewhere = "redirected-elsewhere"
    /// Somebody put links or words of gambling sites into the page.
    case injectedSpam = "injected-spam"
    /// Browsers are shown another page at the address than programs.
    case cloaked
    /// Identity numbers of citizens can be read there.
    case personalData = "personal-data"
    /// The document holds scripts or starts programs.
    case activeContent = "active-content"
    /// What came is of another kind than was announced.
    case wrongType = "wrong-type"
    case oneURLDead = "one-url-dead"
    case contested = "contested-element"
    case formUntried = "form-untried"
    case unfinished = "unfinished"
    case rulingExpired = "ruling-expired"
    case mappedHost = "mapped-host"
    /// robots.txt forbids programs to open a submitted address, which a person's browser opens.
    case robotsDisallowed = "robots-disallowed"
    /// No page of the main website that was looked at leads there.
    case notLinked = "not-linked"
    /// The address is on another host, to which the main website links.
    case otherHostLinked = "other-host-linked"
    /// The address is on another host, and no link to it was seen on the main website.
    case otherHostNotLinked = "other-host-not-linked"
    /// The address is on another host; the home page was not read.
    case otherHost = "other-host"
    /// Other items have the same page.
    case samePage = "same-page"
    /// The home page is given for this item and others.
    case homePageForMany = "home-page-for-many"
    /// The home page does not show where the agency's note begins.
    case noteStepMissing = "note-step-missing"
  }
  package var code: Code
  package var detail: String

  package init(_ code: Code, _ detail: String) {
    self.code = code
    self.detail = detail
  }
}
