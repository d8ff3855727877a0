package import Causes
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
  /// The places at which words were read off a picture.
  private let recognised: Set<Proof.Place>
  /// What a reader sees first: title, headings and opening words, or the start of a file.
  package let headline: Folded
  package let headlineTimes: Times
  package let times: Times
  /// The parts of a page outside its furniture; `nil` for anything but a page.
  package let page: PageContent?
  /// What of the page is hollow; `nil` for anything but a page.
  let hollow: HollowText?
  /// The words that show that it was never finished; `nil` when nothing does.
  private(set) var unfinished: Proof?
  /// Whom the look presents, by the words of positions by which they were told.
  let people = Memo<RoleTable, [Person]>()

  package struct Passage: Sendable {
    /// Offsets in the UTF-8 of `text`.
    package var range: Range<Int>
    package var place: Proof.Place
    /// Whether the words were read off a picture: they prove what they say, and no number or name
    /// in them is held against anybody.
    package var isRecognised: Bool
    /// Whether the words only announce something that is not there: see `HollowText`.
    package var isHollow: Bool
  }

  /// - Parameter furniture: What stands on many pages of the host the look came from.
  package init(_ look: Look, furniture: Furniture) {
    self.look = look
    var builder = TextBuilder()
    var (content, hollow): (PageContent?, HollowText?)
    switch look.document {
    case .page(let page):
      let parts = PageContent(page, furniture: furniture)
      let empty = HollowText(parts)
      for (block, isHollow) in zip(parts.blocks, empty.blocks) {
        builder.add(block.text, at: .line(block.line), isHollow: isHollow)
      }
      headline = Folded(parts.headline)
      (content, hollow) = (parts, empty)
    case .paged(let paged):
      for (index, text) in paged.pages.enumerated() {
        builder.add(text, at: .page(index + 1), isRecognised: paged.recognised.contains(index))
      }
      headline = Folded(builder.opening)
    case .filed(let filed):
      for part in filed.parts {
        builder.add(part.text, at: Proof.Place(part.place), isRecognised: part.isRecognised)
      }
      headline = Folded(builder.opening)
    case .text(let text):
      builder.add(text, at: .document)
      headline = Folded(builder.opening)
    case .image(let facts):
      builder.add(facts.words ?? "", at: .document, isRecognised: true)
      headline = Folded(builder.opening)
    case nil:
      headline = Folded("")
    }
    text = builder.text
    passages = builder.passages
    folded = Folded(builder.text)
    let pictured = passages.filter(\.isRecognised)
    recognised = Set(pictured.map(\.place))
    // A file's headline is the beginning of its text, so that the ranges hold in both.
    headlineTimes = Times(headline.original, recognised: pictured.map(\.range))
    times = Times(builder.text, recognised: pictured.map(\.range))
    page = content
    self.hollow = hollow
    unfinished = Unfinished(self).proof
  }

  /// Whether a document was read; an image is seen but not read, unless words were read off it.
  /// The few words beside a page's pictures are read, and prove what they say, though not what is
  /// missing.
  package var isRead: Bool {
    switch look.document {
    case .image(let facts): facts.words != nil
    case nil: false
    case .page, .paged, .filed, .text: true
    }
  }

  /// What keeps a person's work for a person: trouble, or a picture where words were wanted, be it
  /// that some words were read off it.
  package var obstacle: Cause? {
    switch look.sight {
    case .unclear(let obstacle): obstacle
    case .document(.image): .documentNoText
    case .document(.page): page.map { $0.isPictureOnly ? .documentNoText : nil } ?? nil
    case .document(.paged(let paged)): paged.isRecognised ? .documentNoText : nil
    case .document(.filed(let filed)): filed.isRecognised ? filed.unseen ?? .documentNoText : nil
    case .document(.text), .gone: nil
    }
  }
}

extension Reading {
  /// Why something may be there although it was not read: pages of a file that are pictures, a
  /// file in an archive that cannot be read.
  package var unseen: Cause? {
    switch look.document {
    case .paged(let paged): paged.hasUnreadPages ? .documentNoText : nil
    case .filed(let filed): filed.unseen
    case .page, .image, .text, nil: nil
    }
  }

  /// Where a person finds what was not read: the page or the file.
  package var unseenPlace: Proof.Place? {
    switch look.document {
    case .paged(let paged): paged.firstUnread.map { .page($0 + 1) }
    case .filed(let filed): filed.unseenFile.map { Proof.Place(.document, file: $0) }
    case .page, .image, .text, nil: nil
    }
  }

  /// The place of an offset of `text`.
  package func place(at index: String.Index) -> Proof.Place {
    passage(at: index)?.place ?? .document
  }

  /// Whether the words at an offset of `text` were read off a picture.
  package func isRecognised(at index: String.Index) -> Bool {
    passage(at: index)?.isRecognised ?? false
  }

  func passage(at index: String.Index) -> Passage? {
    let offset = text.utf8.distance(from: text.startIndex, to: index)
    let place = passages.firstPlace { $0.range.upperBound > offset }
    return place < passages.count ? passages[place] : nil
  }

  package func proof(_ match: Match, around: Int = 60) -> Proof {
    let start = match.range.lowerBound
    return proof(
      place(at: start), folded.quote(match, around: around), isRecognised: isRecognised(at: start))
  }

  /// - Parameter isRecognised: Whether the quote was read off a picture; told by its page when it
  ///   is left out.
  package func proof(
    _ place: Proof.Place, _ quote: String, isRecognised: Bool? = nil
  ) -> Proof {
    let known = isRecognised ?? (place != .document && holdsRecognised(place))
    return Proof(
      url: look.finalURL, place: place, quote: quote, sha256: look.sha256, isRecognised: known)
  }

  private func holdsRecognised(_ place: Proof.Place) -> Bool { recognised.contains(place) }

  /// A proof from the headline.
  package func headlineProof(_ quote: String) -> Proof {
    let end = page == nil ? headline.original.utf8.count : 0
    let opening = passages.prefix { $0.range.lowerBound < end }
    return proof(.document, quote, isRecognised: opening.contains(where: \.isRecognised))
  }

  /// That this was looked at, for a finding about something missing.
  package var lookedAt: Proof {
    let opening = headline.original.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return headlineProof(String(opening.prefix(80)))
  }
}

/// Joins passages into one text and notes where each came from.
private struct TextBuilder {
  var text = ""
  var passages: [Reading.Passage] = []

  /// How many characters of a file count as its headline.
  private static let openingLength = 600

  var opening: String { String(text.prefix(Self.openingLength)) }

  mutating func add(
    _ words: String, at place: Proof.Place, isRecognised: Bool = false, isHollow: Bool = false
  ) {
    guard !words.isEmpty else { return }
    let start = text.utf8.count
    text += words
    passages.append(
      Reading.Passage(
        range: start..<text.utf8.count, place: place, isRecognised: isRecognised,
        isHollow: isHollow))
    text += "\n"
  }
}
