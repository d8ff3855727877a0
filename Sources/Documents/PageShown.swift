extension Page {
  /// What the page shows, worked out once when it was read: every room asks for it again and again.
  struct Shown: Sendable {
    let blocks: [Block]
    let links: [Link]
    let pictures: [Picture]
    let forms: [Form]
    let tables: [Table]
    let frames: [Frame]
    let scripts: [Script]
    let trunks: [SubtreeKeys.Trunk]

    init(_ page: Page) {
      blocks = BlockQuery.run(page)
      links = LinkQuery.run(page)
      pictures = PictureQuery.run(page)
      forms = FormQuery.run(page)
      tables = TableQuery.run(page)
      frames = FrameQuery.run(page)
      scripts = ScriptQuery.run(page)
      trunks = SubtreeKeys(page).all
    }
  }

  /// The runs of text that a reader sees as one piece, in document order.
  package var blocks: [Block] { shown?.blocks ?? BlockQuery.run(self) }

  package var links: [Link] { shown?.links ?? LinkQuery.run(self) }

  /// Pictures, also those that scripts load later and those in an inline style.
  package var pictures: [Picture] { shown?.pictures ?? PictureQuery.run(self) }

  package var forms: [Form] { shown?.forms ?? FormQuery.run(self) }

  package var tables: [Table] { shown?.tables ?? TableQuery.run(self) }

  package var frames: [Frame] { shown?.frames ?? FrameQuery.run(self) }

  package var scripts: [Script] { shown?.scripts ?? ScriptQuery.run(self) }

  /// The words of a row of nodes, white space folded.
  package func words(in range: Range<Int>) -> String {
    var words: [UInt8] = []
    for node in nodes[range] {
      guard case .text(let text) = node.kind else { continue }
      TextFold.space(&words)
      TextFold.append(text, to: &words)
    }
    return TextFold.finished(words)
  }

  /// The subtrees that hold words or links, by which furniture is recognised.
  var trunks: [SubtreeKeys.Trunk] { shown?.trunks ?? SubtreeKeys(self).all }
}
