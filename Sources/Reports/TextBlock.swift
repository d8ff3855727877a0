/// Lines of a text of a certain width, put together from the top.
struct TextBlock {
  let width: Int
  private(set) var lines: [String] = []

  init(width: Int) {
    self.width = width
  }

  /// The text, wrapped, with `lead` before its first line and the others indented as deep.
  mutating func add(_ text: String, after lead: String = "") {
    lines += text.wrapped(to: width, first: lead)
  }

  /// A rule of one sign over the whole width.
  mutating func addRule(_ sign: String) {
    lines.append(String(repeating: sign, count: width))
  }

  mutating func addGap() {
    lines.append("")
  }
}
