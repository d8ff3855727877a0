import Criteria
import Documents
import Fetching
import Foundation
import Reports
import Scoring

/// The pictures of what a person has to look at, made from the bodies that a capture keeps.
///
/// They go into the HTML itself and nowhere else: it stays one file, which asks nothing of any
/// other place, and the pictures are where the person who made the report put it.
struct ReviewPictures {
  /// More pictures than this are not shown.
  static let most = 40
  /// All pictures of one report, in bytes before they are written as text.
  static let mostBytes = 8 << 20

  private let capture: Capture
  private let previewer = Previewer.find()

  init(_ capture: Capture) { self.capture = capture }

  /// The pictures by what they show, in the order of the checklist until a limit is met.
  func all(for result: AuditResult) async -> [Review.Spot: HTMLReport.Picture] {
    var pictures: [Review.Spot: HTMLReport.Picture] = [:]
    var rest = Self.mostBytes
    for spot in Review.spots(of: result) {
      guard pictures.count < Self.most else { break }
      guard let picture = await picture(of: spot), picture.bytes.count <= rest else { continue }
      rest -= picture.bytes.count
      pictures[spot] = HTMLReport.Picture(
        mediaType: picture.mediaType, base64: Data(picture.bytes).base64EncodedString())
    }
    return pictures
  }

  private func picture(of spot: Review.Spot) async -> Previewer.Picture? {
    guard let body = capture.body(sha256: spot.sha256) else { return nil }
    var page = 1
    if case .page(let number) = spot.place.spot { page = number }
    guard let file = spot.place.file else { return await previewer.picture(of: body, page: page) }
    // Reports show the name cleaned, and results write it without its marks.
    let isInner = { (name: String) in name.clean == file }
    return await previewer.picture(of: body, page: page, isInner: isInner)
  }
}
