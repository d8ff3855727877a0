import Causes
import ThaiText

/// Tells a page that shows something from one that stands in for it.
struct PageState {
  private let page: Page
  private let view: PageView
  private let words: StandIn.Words?

  init(_ page: Page) {
    self.page = page
    view = PageView(page)
    words = StandIn.Words(view)
  }

  /// The page as a document without what others put into it, or what it is instead.
  static func result(of page: Page) -> ReadResult {
    guard let spam = InjectedSpam(page) else { return PageState(page).result }
    var result =
      spam.isAll
      ? ReadResult(sight: .unclear(.pageDefaced), echo: PageEcho(page))
      : PageState(spam.takenOut(of: page)).result
    result.remarks = [.pageInjectedSpam]
    result.details = [.pageInjectedSpam: spam.detail]
    return result
  }

  private var result: ReadResult {
    var result = ReadResult(sight: sight)
    if case .unclear(let cause) = sight, [.pageSoft404, .pageDefaced].contains(cause) {
      result.echo = PageEcho(page)
    }
    return result
  }

  /// The page as a document, or what it is instead.
  private var sight: Look.Sight {
    if let obstacle { return .unclear(obstacle) }
    if let gone { return .gone(gone) }
    // One sign of an error page is not enough to say that nothing is there.
    if notFoundSigns > 0 { return .unclear(.pageSoft404) }
    return .document(.page(page))
  }

  /// What keeps readers out, be it the site or somebody on the way; `nil` when nothing does.
  ///
  /// Asked also of the bodies of refusals, whose status does not say who refused.
  var wall: Cause? {
    guard view.shownInk < 2_000, view.fileLinks == 0 else { return nil }
    // Whoever does not pay and whoever is blocked are told so in the same words.
    let told = words?.surest(of: StandIn.walls + [.suspended])
    return isChallenge(isTold: told != nil) ? .pageBotChallenge : told
  }

  private var obstacle: Cause? {
    if let wall { return wall }
    if let fault = words?.surest(of: StandIn.faults + StandIn.services) { return fault }
    if breaksOff { return .pageAppError }
    if isListing { return .pageDefaultServer }
    return isScriptOnly ? .pageNeedsScripts : nil
  }

  /// Nothing is here for certain; asked last, because doubt wins.
  private var gone: Cause? {
    guard page.refresh == nil else { return nil }
    if notFoundSigns > 1 { return .pageSoft404 }
    if isLoginWall || words?.surest(of: [.login]) != nil { return .pageLoginRequired }
    if view.isForeign, words?.surest(of: [.defaultServer]) != nil { return .pageDefaultServer }
    if isEmpty { return .pageEmpty }
    return isPlaceholder ? .pagePlaceholder : nil
  }
}

extension PageState {
  /// The code of a challenge on a page with next to nothing else, or with words of one.
  private func isChallenge(isTold: Bool) -> Bool {
    guard view.shownInk < 400, !view.hasFields else { return false }
    if view.hasCaptchaBox { return view.contentLinks < 5 && view.pictures < 4 }
    return view.hasCode(StandIn.challengeCode) && (isTold || view.shownInk < 60)
  }

  /// The message of a fault with which the page begins: what follows it never came.
  private var breaksOff: Bool {
    view.opening.containsAny(of: ["fatal error:", "parse error: syntax error"])
  }

  /// How surely the page says that there is no such page; two signs make it certain.
  private var notFoundSigns: Int {
    guard view.contentInk < 500, view.fileLinks == 0, view.rows < 4, page.refresh == nil else {
      return 0
    }
    let headline = view.headline
    let hints = StateMarkers.notFoundHints.count { headline.contains($0) }
    let said = StateMarkers.notFound.reduce(0) { $0 + headline.matches(of: $1).count }
    // The sentence holds a hint itself; a second one, or the sentence twice, makes two signs.
    if said > 0 { return hints > 1 || said > 1 ? 2 : 1 }
    return hints > 1 ? 2 : 0
  }

  /// A password is asked for, and there is hardly anything beside the form.
  private var isLoginWall: Bool {
    let forms = page.forms.filter { form in
      !Concealment.folds(form.node, in: page) && form.fields.contains { $0.type == "password" }
    }
    guard let form = forms.first else { return false }
    guard form.region == .content || view.contentInk + view.pictures == 0 else { return false }
    let beside = view.contentInk - forms.reduce(0) { $0 + $1.words.inkCount }
    return beside < 150 && view.pictures < 4 && view.contentLinks < 10 && view.frames == 0
      && view.rows < 6
  }

  /// A web server's own list of a folder in which there are no files; what its folders hold is
  /// not known.
  private var isListing: Bool {
    view.fileLinks == 0 && view.titles.firstMatch(of: "index of /")?.offset == 0
  }

  /// Says that it is being made, or is filled with filler, and holds hardly anything else.
  private var isPlaceholder: Bool {
    guard view.fileLinks == 0, view.frames == 0, view.pictures < 4 else { return false }
    if view.fillerInk * 10 > view.contentInk * 7 { return true }
    guard view.contentInk < 1_000 else { return false }
    let marked = view.content.filter { block in
      block.isToCome || Self.nothing.contains(Folded.key(block.text))
    }
    guard !marked.isEmpty else { return false }
    return view.contentInk - marked.reduce(0) { $0 + $1.text.inkCount } < 120 && view.rows < 3
  }

  private static let nothing = Set(StateMarkers.nothing.map { Folded.key($0.text) })

  /// Nothing that a reader could see, and no script that could have drawn it.
  private var isEmpty: Bool {
    view.shownInk == 0 && view.isBare && page.scripts.isEmpty && view.hiddenInk == 0
  }

  /// An empty place for scripts to draw in, or nothing at all but scripts.
  private var isScriptOnly: Bool {
    guard !page.scripts.isEmpty else { return false }
    if view.hasAskingRoot || (view.shownInk < 60 && view.isLoading) { return true }
    guard view.isBare, page.refresh == nil else { return false }
    if view.shownInk == 0 { return true }
    guard view.contentInk < 100 else { return false }
    return view.hasEmptyRoot || view.asksForScripts
  }
}
