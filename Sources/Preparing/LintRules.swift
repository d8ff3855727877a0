package import Criteria

/// What `oit lint` looks for, as `Checklists/lint.yaml` states it.
package struct LintRules: Sendable {
  package var labels: [LintLabel: Bilingual]
  package var rules: [LintCode: LintRule]
  package var shorteners: [String]
  package var elsewhere: [String]
  package var privateNames: [String]
  package var privateNumbers: [NumberBlock]
  package var needsLogin: [AddressShape]
  package var backstage: [AddressShape]
  package var search: [AddressShape]
  package var homePages: Set<String>
  package var documents: Set<String>
  package var yearsAfter: Set<String>
  package var noYearsAfter: Set<String>
  /// So many items with the home page as their URL cost points.
  package var homePageItems: Int
  package var homePageFits: Set<String>
  /// Concepts of a plan and of the reports on it, which are never one document.
  package var planAndReport: [[String]]
}

/// The name of something that costs points every year; `lint.yaml` has the words.
package enum LintCode: String, Sendable, CaseIterable {
  case urlMissing = "url-missing"
  case addressBroken = "address-broken"
  case privateAddress = "private-address"
  case backstage
  case needsLogin = "needs-login"
  case shortener
  case homePage = "home-page"
  case homePageOnce = "home-page-once"
  case sameDocument = "same-document"
  case sameURL = "same-url"
  case otherYear = "other-year"
  case yearToLookAt = "year-to-look-at"
  case elsewhere
  case otherHost = "other-host"
  case bareAddress = "bare-address"
  case twin
  case emptyFragment = "empty-fragment"
  case searchResult = "search-result"
  case rawThai = "raw-thai"
}

/// How heavy a finding is.
package enum LintSeverity: String, Sendable, CaseIterable {
  case costsPoints = "costs-points"
  case warn
  /// The rule is left out.
  case off
}

/// The words around the findings.
package enum LintLabel: String, Sendable, CaseIterable {
  case costsPoints = "costs-points"
  case warn, advice, nothing, count
}

/// How heavy a rule is and what it says; `{detail}` in its text is what was found.
package struct LintRule: Sendable {
  package var severity: LintSeverity
  package var text: Bilingual
  package var advice: Bilingual
}

/// One thing to mend in an agency's file.
package struct LintFinding: Sendable, Hashable {
  package var code: LintCode
  package var severity: LintSeverity
  package var place: SourcePlace
  /// The item's number; `nil` for what concerns the whole file.
  package var item: String?
  package var detail: String
}
