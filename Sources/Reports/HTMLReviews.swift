import Criteria
import Scoring

/// What a person has to look at for an item: the places, their pictures, and the command that
/// records what was seen.
extension HTMLReport {
  /// A picture that the report carries in itself.
  package struct Picture: Sendable, Equatable {
    /// `image/png`, `image/jpeg`, `image/gif` or `image/webp`.
    package var mediaType: String
    package var base64: String

    package init(mediaType: String, base64: String) {
      self.mediaType = mediaType
      self.base64 = base64
    }
  }

  func reviews(_ reported: ReportedItem) -> HTML? {
    let reviews = hasSiteTrouble ? [] : reported.reviews
    guard !reviews.isEmpty else { return nil }
    let spots = reported.spotsToLookAt
    let places = spots.map { spot($0, of: reported.item.id) }
    let isShown = spots.contains { pictures[$0] != nil }
    let none: HTML? =
      hasPictures && !isShown ? #"<p class="note">\#(label(.notShown))</p>"# : nil
    let elements = reviews.map { lookFor($0.element, $0.review, among: spots) }
    return #"""
      <section class="review"><h5>\#(label(.toLookAt))</h5>
      <ol class="spots">\#(places)</ol>\#(none)
      <p class="where">\#(label(.lookFor)) · \#(label(.recordRuling))</p>
      <ul>\#(elements)</ul></section>

      """#
  }

  private func spot(_ spot: Review.Spot, of item: String) -> HTML {
    let parts = [place(spot.place), HTML.link(spot.url)].compactMap(\.self)
    return #"""
      <li>\#(HTML.joined(parts, separator: " "))\#(picture(spot, of: item))</li>

      """#
  }

  /// The picture, where it stands first in the page; later a way to it.
  private func picture(_ spot: Review.Spot, of item: String) -> HTML? {
    guard let shown = pictures[spot] else { return nil }
    if let home = pictureHomes[spot], home != item {
      return #"""
        <p class="note">\#(label(.pictureOf)): <a href="#\#(home)">\#(home)</a></p>
        """#
    }
    return #"""
      <figure><img alt="\#(label(.pictureOf))" src="data:\#(shown.mediaType);base64,\#(
      shown.base64)"></figure>
      """#
  }

  private func lookFor(_ element: Element?, _ review: Review, among spots: [Review.Spot]) -> HTML {
    let numbers = spots.indices.filter { review.spots.contains(spots[$0]) }.map { "\($0 + 1)" }
    let at: HTML? =
      spots.count < 2 || numbers.count == spots.count
      ? nil : #" <span class="tag">\#(numbers.joined(separator: ", "))</span>"#
    return #"""
      <li><p class="text">\#(element?.text[language] ?? review.element)\#(at)</p>
      <code class="command">\#(
      review.command())</code></li>

      """#
  }
}
