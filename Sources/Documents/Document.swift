/// What a body turned out to be, as values that need no library any more.
package enum Document: Sendable {
  case page(Page)
  case paged(PagedText)
  case filed(FiledText)
  case image(ImageFacts)
  case text(String)

  /// The word reports use for the kind.
  package var kind: String {
    switch self {
    case .page: "page"
    case .paged: "pdf"
    case .filed(let filed): filed.kind.rawValue
    case .image: "image"
    case .text: "text"
    }
  }
}

/// The text of a document that has pages.
package struct PagedText: Sendable, Equatable, Codable {
  /// The text of each page in the order of the file's content stream: for phrases.
  package var pages: [String]
  /// The text of each page laid out as on paper: for columns of tables.
  package var layout: [String]
  /// The indices of the pages whose words were read off a picture of them (OCR): what stands there
  /// is there, but nothing can be said to be absent.
  package var recognised: Set<Int>

  package init(pages: [String], layout: [String], recognised: Set<Int> = []) {
    self.pages = pages
    self.layout = layout
    self.recognised = recognised
  }

  /// How many pages have no text: pictures, so that nothing can be said to be absent from them.
  package var pagesWithoutText: Int { pages.count { $0.inkCount == 0 } }

  /// Whether something may stand on a page without having been read there.
  package var hasUnreadPages: Bool { firstUnread != nil }

  /// The index of the first page that was not read for certain.
  package var firstUnread: Int? {
    pages.indices.first { recognised.contains($0) || pages[$0].inkCount == 0 }
  }

  /// Whether nothing in it has been read for certain.
  package var isRecognised: Bool {
    pages.indices.allSatisfy { recognised.contains($0) || pages[$0].inkCount == 0 }
  }
}

package struct ImageFacts: Sendable, Equatable {
  package var format: String
  /// In pixels; `nil` when the header does not say.
  package var width: Int?
  package var height: Int?
  /// The words that were read off it; `nil` when none were, or nobody tried.
  package var words: String?

  package init(format: String, width: Int?, height: Int?, words: String? = nil) {
    self.format = format
    self.width = width
    self.height = height
    self.words = words
  }
}
