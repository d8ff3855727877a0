/// What a body turned out to be, as values that need no library any more.
package enum Document: Sendable {
  case page(Page)
  case paged(PagedText)
  case image(ImageFacts)
  case text(String)

  /// The word reports use for the kind.
  package var kind: String {
    switch self {
    case .page: "page"
    case .paged: "pdf"
    case .image: "image"
    case .text: "text"
    }
  }
}

/// The text of a document that has pages.
package struct PagedText: Sendable, Equatable {
  /// The text of each page in the order of the file's content stream: for phrases.
  package var pages: [String]
  /// The text of each page laid out as on paper: for columns of tables.
  package var layout: [String]

  package init(pages: [String], layout: [String]) {
    self.pages = pages
    self.layout = layout
  }

  /// How many pages have no text: pictures, so that nothing can be said to be absent from them.
  package var pagesWithoutText: Int { pages.count { $0.inkCount == 0 } }
}

package struct ImageFacts: Sendable, Equatable {
  package var format: String
  /// In pixels; `nil` when the header does not say.
  package var width: Int?
  package var height: Int?

  package init(format: String, width: Int?, height: Int?) {
    self.format = format
    self.width = width
    self.height = height
  }
}
