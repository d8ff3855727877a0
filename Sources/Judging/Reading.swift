package import Documents
package import Scoring
package import ThaiText

/// A look prepared for questions: its words without furniture, folded once, each with its place.
package struct Reading: Sendable {
  package let look: Look
  /// The words of the content, one passage a line; empty when nothing could be read.
  package let text: String
  package let folded: Folded
  package let passages: [Passage]
  /// What a reader sees first: title, headings and opening words, or the start of a file.
  package let headline: Folded
  package let headlineTimes: Times
  package let times: Times
  /// The parts of a page outside its furniture; `nil` for anything but a page.
  package let page: PageContent?

  package struct Passage: Sendable {
    /// Offsets in the UTF-8 of `text`.
    package var range: Range<Int>
    package var place: Proof.Place
  }

  /// - Parameter furniture: What stands on many pages of the host the look came from.
  package init(_ look: Look, furniture: Furniture) {
    self.look = look
    var builder = TextBuilder()
    var content: PageContent?
    switch look.document {
    case .page(let page):
      let parts = PageContent(page, furniture: furniture)
      for block in parts.blocks { builder.add(block.text, at: .line(block.line)) }
      headline = Folded(parts.headline)
      content = parts
    case .paged(let paged):
      for (index, text) in paged.pages.enumerated() { builder.add(text, at: .page(index + 1)) }
      headline = Folded(String(builder.text.prefix(Self.openingLength)))
    case .text(let text):
      builder.add(text, at: .document)
      headline = Folded(String(text.prefix(Self.openingLength)))
    case .image, nil:
      headline = Folded("")
    }
    text = builder.text
    passages = builder.passages
    folded = Folded(builder.text)
    headlineTimes = Times(headline.original)
    times = Times(builder.text)
    page = content
  }

  /// How many characters of a file count as its headline.
  private static let openingLength = 600

  /// Whether a document was read; an image is seen but not read. The few words beside a page's
  /// pictures are read, and prove what they say, though not what is missing.
  package var isRead: Bool {
    switch look.document {
    case .image, nil: false
    case .page, .paged, .text: true
    }
  }

  /// What keeps a person's work for a person: trouble, or a picture where words were wanted.
  package var obstacle: Obstacle? {
    switch look.sight {
    case .unclear(let obstacle): obstacle
    case .document(.image): .imageOnly
    case .document(.page): page.map { $0.isPictureOnly ? .imageOnly : nil } ?? nil
    case .document, .gone: nil
    }
  }
}

extension Reading {
  /// Why something may be there although it was not read: pages of a file that are pictures.
  package var unseen: Obstacle? {
    guard case .paged(let paged)? = look.document, paged.pagesWithoutText > 0 else { return nil }
    return .imageOnly
  }

  /// The place of an offset of `text`.
  package func place(at index: String.Index) -> Proof.Place {
    let offset = text.utf8.distance(from: text.startIndex, to: index)
    var (low, high) = (0, passages.count)
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < passages.count ? passages[low].place : .document
  }

  package func proof(_ match: Match, around: Int = 60) -> Proof {
    proof(place(at: match.range.lowerBound), folded.quote(match, around: around))
  }

  package func proof(_ place: Proof.Place, _ quote: String) -> Proof {
    Proof(url: look.finalURL, place: place, quote: quote, sha256: look.sha256)
  }

  /// That this was looked at, for a finding about something missing.
  package var lookedAt: Proof {
    let opening = headline.original.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return proof(.document, String(opening.prefix(80)))
  }
}

/// Joins passages into one text and notes where each came from.
private struct TextBuilder {
  var text = ""
  var passages: [Reading.Passage] = []

  mutating func add(_ words: String, at place: Proof.Place) {
    guard !words.isEmpty else { return }
    let start = text.utf8.count
    text += words
    passages.append(Reading.Passage(range: start..<text.utf8.count, place: place))
    text += "\n"
  }
}
