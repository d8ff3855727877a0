/// Why a verdict is what it is: the closed list of codes, in the words of assessors.
///
/// `Checklists/wording.yaml` has each in Thai and English with what to do; a test sees that none
/// is missing.
package enum Reason: String, Sendable, CaseIterable, Codable {
  // Passing.
  case found = "found"
  /// The agency says plainly that there was none, which the criteria accept.
  case noneStated = "none-stated"
  /// There is a form to fill in and send; where it sends to is not seen without pressing its button.
  case formUntried = "form-untried"
  case notAsked = "not-asked"
  case ruled = "ruled"

  // Failing.
  case urlMissing = "url-missing"
  case urlUnreachable = "url-unreachable"
  case placeholderPage = "placeholder-page"
  case loginRequired = "login-required"
  case elementMissing = "element-missing"
  case documentMissing = "document-missing"
  case wrongFiscalYear = "wrong-fiscal-year"
  case periodMissing = "period-missing"
  case monthsMissing = "months-missing"
  case personMissing = "person-missing"
  case nameMissing = "name-missing"
  case positionMissing = "position-missing"
  case photoMissing = "photo-missing"
  case contactMissing = "contact-missing"
  case sideMissing = "side-missing"
  case notTwoWay = "not-two-way"
  case notPerService = "not-per-service"
  case complaintNotEService = "complaint-not-e-service"
  case notEService = "not-e-service"
  case notOnMainSite = "not-on-main-site"
  case channelMissing = "channel-missing"
  case notSeparate = "not-separate"
  case columnsMissing = "columns-missing"
  case mapMissing = "map-missing"
  case notByAgency = "not-by-agency"
  case otherAgency = "other-agency"
  case notCurrentExecutive = "not-current-executive"
  case analysisMissing = "analysis-missing"
  case doesNotFollow = "does-not-follow"

  // Undecided: trouble on the way, or nothing a program can read.
  case notCaptured = "not-captured"
  case siteUnreachable = "site-unreachable"
  case fetchFailed = "fetch-failed"
  case serverError = "server-error"
  case accessBlocked = "access-blocked"
  case bodyIncomplete = "body-incomplete"
  case tooLarge = "too-large"
  case tooManyDocuments = "too-many-documents"
  case tlsBroken = "tls-broken"
  case scriptOnly = "script-only"
  case imageOnly = "image-only"
  case unreadableDocument = "unreadable-document"
  case encryptedDocument = "encrypted-document"
  /// A Word file from before 2007, which needs a program to be read.
  case programMissing = "program-missing"
  case parserLimit = "parser-limit"
  case dependencyUndecided = "dependency-undecided"
}
