package import Criteria
package import Documents
package import ThaiText

/// Decides what is looked at for an item: pure, so that a replay decides the same.
package struct GatherPlan: Sendable {
  private let rule: FollowRule
  private let subject: [Term]
  private let words: [Term]
  private let year: FiscalYear

  /// - Parameter year: The assessed fiscal year; what its links name comes first.
  package init(_ recipe: Recipe, year: FiscalYear) {
    self.year = year
    rule = recipe.follow
    subject = recipe.subject.map(Term.init)
    words = (recipe.follow.links + recipe.subject).map(Term.init)
  }

  /// How many looks one item takes at most.
  package var most: Int { rule.most }

  /// One link worth following.
  package struct Step: Sendable, Equatable {
    package var url: String
    package var words: String
    package var likelihood: Likelihood

    /// By the words of the link: whether its target can be of the assessed year or the one before,
    /// and of the kind that is asked for.
    package enum Likelihood: Int, Comparable, Sendable {
      case ofTheYear, unknown
      /// It is called something else, beside others that are called what is asked for.
      case ofAnotherKind
      case ofAnotherYear

      package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
    }
  }

  /// The links of a page to follow, the likeliest first and else in the order of the page, each
  /// address once.
  ///
  /// A file is followed when its link or its page names what the item asks for; a page only when
  /// its link does. Menus, footers and what is hidden are never followed. The pictures of a page
  /// without words are looked at, since what it says is in them.
  package func steps(from look: Look, words trail: String, depth: Int, furniture: Furniture)
    -> [Step]
  {
    guard depth < rule.depth, case .page(let page)? = look.document else { return [] }
    let mask = furniture.mask(of: page)
    let isOfKind = holds(page.title) || holds(trail) || pageNamesKind(page, mask: mask)
    let headings = page.blocks.filter { block in
      if case .heading = block.kind { !block.isHidden && !mask[block.node] } else { false }
    }
    var steps: [(step: Step, isNamed: Bool)] = []
    var seen: Set<String> = [look.url, look.finalURL]
    func add(_ url: String, _ words: String, isNamed: Bool) {
      guard isNamed || (isOfKind && url.isFileAddress) else { return }
      guard url.isWebAddress, seen.insert(url).inserted else { return }
      steps.append((Step(url: url, words: words, likelihood: likelihood(of: words)), isNamed))
    }
    for link in page.links where !mask[link.node] && !link.isHidden {
      let context = context(of: link, in: page)
      // A picture without words is called by what stands beside it.
      add(link.url, context, isNamed: names(link.words.isEmpty ? context : link.words))
    }
    for frame in page.frames where !mask[frame.node] && !page.nodes[frame.node].isHidden {
      guard frame.url.isFileAddress else { continue }
      let heading = headings.last { $0.node < frame.node }?.text ?? page.title
      add(frame.url, heading, isNamed: names(heading))
    }
    for picture in page.picturesAlone(mask: mask) {
      add(picture.url, picture.words.isEmpty ? page.title : picture.words, isNamed: true)
    }
    return Self.sorted(steps)
  }

  /// Beside links that name what is asked for, one that names something else comes later.
  private static func sorted(_ steps: [(step: Step, isNamed: Bool)]) -> [Step] {
    let isNamedSomewhere = steps.contains(where: \.isNamed)
    let ranked = steps.map { step, isNamed in
      var step = step
      let isOther = isNamedSomewhere && !isNamed && !step.words.isPlainCall
      if isOther { step.likelihood = max(step.likelihood, .ofAnotherKind) }
      return step
    }
    return ranked.enumerated()
      .sorted { ($0.element.likelihood, $0.offset) < ($1.element.likelihood, $1.offset) }
      .map(\.element)
  }

  private func likelihood(of words: String) -> Step.Likelihood {
    let spans = TimeMention.all(in: words).compactMap(\.span)
    guard !spans.isEmpty else { return .unknown }
    let wanted = year.previous.first...year.last
    return spans.contains { $0.overlaps(wanted) } ? .ofTheYear : .ofAnotherYear
  }

  /// Whether a text names the kind of document that the item asks for.
  private func holds(_ text: String) -> Bool { Folded(text).containsAny(of: subject) }

  /// Whether the words of a link name what is worth following.
  private func names(_ text: String) -> Bool { Folded(text).containsAny(of: words) }

  private func pageNamesKind(_ page: Page, mask: [Bool]) -> Bool {
    page.blocks.contains { block in
      guard !mask[block.node], !block.isHidden else { return false }
      if case .heading = block.kind { return holds(block.text) }
      return block.text.unicodeScalars.count < 120 && holds(block.text)
    }
  }

  /// The words of a link; those of its row or list item when it says only "download".
  private func context(of link: Link, in page: Page) -> String {
    if names(link.words) { return link.words }
    var node = page.nodes[link.node].parent
    while node >= 0, let tag = page.nodes[node].tag, page.nodes[node].end - node < Self.mostNodes {
      // A box around a picture alone says nothing yet: the words stand in the box beside it.
      if ["tr", "li", "p", "div"].contains(tag) {
        let row = page.words(in: node..<page.nodes[node].end)
        if !row.isEmpty { return row.isNoLonger(than: 200) ? row : link.words }
      }
      node = page.nodes[node].parent
    }
    return link.words
  }

  /// A box with more in it is no row or item.
  private static let mostNodes = 200
}

extension String {
  /// Whether it says no more than that something is to be had, or which part of a whole it is.
  fileprivate var isPlainCall: Bool {
    unicodeScalars.count < 16 || Folded(self).containsAny(of: Self.plainCalls)
  }

  private static let plainCalls: [Term] = [
    "ดาวน์โหลด", "download", "คลิก", "รายละเอียด", "เอกสารแนบ", "ไฟล์แนบ", "ส่วนที่", "บทที่", "เล่มที่",
  ]

  var isWebAddress: Bool {
    let lower = lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://")
  }

  /// Whether the address ends like a file to read, not a page.
  var isFileAddress: Bool {
    let path = split(separator: "?").first.map(String.init)?.lowercased() ?? ""
    return [
      ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".zip", ".rar",
    ]
    .contains { path.hasSuffix($0) }
  }
}
