import Causes
import ThaiText

/// Tells a page that shows something from one that stands in for it.
struct PageState {
  private let page: Page
  private let view: PageView

  /// The page as a document, or what it is instead.
  static func sight(of page: Page) -> Look.Sight {
    let state = PageState(page: page, view: PageView(page))
    if let obstacle = state.obstacle { return .unclear(obstacle) }
    if let gone = state.gone { return .gone(gone) }
    return .document(.page(page))
  }

  /// Nothing is here for certain; asked last, because doubt wins.
  private var gone: Cause? {
    guard page.refresh == nil else { return nil }
    if isNotFound { return .pageSoft404 }
    if isLoginWall { return .pageLoginRequired }
    if isDefaultPage || isPlaceholder || isEmpty { return .pagePlaceholder }
    return nil
  }

  private var obstacle: Cause? {
    if isBlock { return .pageBotChallenge }
    if view.shownInk < 1_500, view.shown.firstMatch(ofAny: StateMarkers.parked) != nil {
      return .documentCorrupt
    }
    if isFault { return .pageAppError }
    return isScriptOnly ? .pageNeedsScripts : nil
  }
}

extension PageState {
  /// Two different words of a challenge, or one and its code, on a page with little else.
  private var isBlock: Bool {
    guard view.shownInk < 1_200, view.fileLinks == 0 else { return false }
    let all = view.all
    let words = StateMarkers.block.count { all.contains($0) }
    if words >= 2 { return view.contentLinks < 15 }
    guard view.shownInk < 400 else { return false }
    return view.hasCode(StateMarkers.blockCode) && (words > 0 || view.shownInk < 60)
  }

  /// The message of a fault, which is all, or with which the page begins.
  private var isFault: Bool {
    guard view.contentInk < 800 || view.opening.firstMatch(ofAny: StateMarkers.fault) != nil else {
      return false
    }
    guard view.shown.firstMatch(ofAny: StateMarkers.fault) != nil else {
      return view.contentInk < 100 && view.title.firstMatch(ofAny: StateMarkers.fault) != nil
    }
    return view.contentInk < 300 || view.opening.firstMatch(ofAny: StateMarkers.fault) != nil
  }

  private var isNotFound: Bool {
    guard view.contentInk < 500, view.fileLinks == 0, view.rows < 4 else { return false }
    let headline = view.headline
    if headline.firstMatch(ofAny: StateMarkers.notFound) != nil { return true }
    return StateMarkers.notFoundHints.count { headline.contains($0) } >= 2
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

  /// What a web server shows at first: none of them speaks Thai.
  private var isDefaultPage: Bool {
    view.fileLinks == 0 && view.shownInk < 5_000 && view.isForeign
      && view.headline.firstMatch(ofAny: StateMarkers.defaultPage) != nil
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
    if view.hasAskingRoot, !page.scripts.isEmpty { return true }
    guard view.isBare, !page.scripts.isEmpty, page.refresh == nil else { return false }
    if view.shownInk == 0 { return true }
    guard view.contentInk < 100 else { return false }
    return view.hasEmptyRoot || view.asksForScripts
  }
}
