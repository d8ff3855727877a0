/// An element whose end has not been seen yet.
struct OpenElement {
  let tag: String
  /// Its index; `nil` for markup in a place where a browser sees only text, or nothing.
  let node: Int?
  let insides: Insides

  /// What a browser makes of what stands in an element.
  enum Insides {
    case markup
    case title
    case script
    /// Text only, whatever looks like tags.
    case plainText
    /// Never shown: style sheets, what stands in for a frame or a film.
    case dropped

    init(_ tag: String) {
      switch tag {
      case "title": self = .title
      case "script": self = .script
      case "textarea", "xmp": self = .plainText
      case "style", "iframe", "noembed", "video", "audio", "canvas": self = .dropped
      default: self = .markup
      }
    }

    /// What holds for elements inside; `nil` when they are elements of their own.
    var inherited: Self? { self == .markup ? nil : self }
  }
}
