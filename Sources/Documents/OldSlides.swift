/// Reads the text of PowerPoint files of 1997 to 2003 ([MS-PPT]), slide after slide as they stand in
/// the stream.
///
/// Debian's `catppt` is no help: it crashes on files of other programs.
enum OldSlides {
  /// The numbers of the records that matter ([MS-PPT] 2.13.24).
  private enum Kind {
    static let (slide, list, slideInList) = (0x3EE, 0xFF0, 0x3F3)
    static let (wideText, narrowText) = (0xFA0, 0xFA8)
    /// Masters, notes and handouts.
    static let unshown = [0x3F8, 0x3F0, 0xFC9]
  }

  /// - Parameter stream: The stream `PowerPoint Document` of the file.
  static func read(_ stream: [UInt8]) throws(FileFault) -> FiledText {
    var text = FiledText(kind: .slides, parts: [])
    var (index, slide, bytes) = (0, 0, 0)
    // Words stand in the list of slides or in the slide; each counts the slides anew.
    var counts = [Kind.slide: 0, Kind.slideInList: 0]
    while index + 8 <= stream.count {
      let version = stream.number(at: index, bytes: 2)
      let kind = stream.number(at: index + 2, bytes: 2)
      let end = index + 8 + stream.number(at: index + 4, bytes: 4)
      guard end <= stream.count else { throw .damaged }
      if let count = counts[kind] {
        slide = count + 1
        counts[kind] = slide
      }
      // A list of the texts of masters or notes has a number of its own.
      let isUnshown = Kind.unshown.contains(kind) || (kind == Kind.list && version >> 4 != 0)
      let isContainer = version & 0xF == 0xF
      if let words = words(kind, stream[(index + 8)..<end]) {
        bytes += words.utf8.count
        text.parts.append(
          FiledText.Part(text: words, place: FiledText.Place(.slide(max(slide, 1)))))
      }
      guard bytes <= FlowText.maxBytes else { throw .limit }
      index = isContainer && !isUnshown ? index + 8 : end
    }
    return text
  }

  /// The words of a record of text; `nil` for any other.
  private static func words(_ kind: Int, _ data: ArraySlice<UInt8>) -> String? {
    guard kind == Kind.wideText || kind == Kind.narrowText else { return nil }
    let units = data.numbers(bytes: kind == Kind.wideText ? 2 : 1)
    let words = String(decoding: units.map { UInt16($0) }, as: UTF16.self).folded
    return words.isEmpty ? nil : words
  }
}
