/// Tells a page that shows something from one that stands in for it.
enum PageState {
  static func sight(of page: Page) -> Look.Sight { .document(.page(page)) }
}
