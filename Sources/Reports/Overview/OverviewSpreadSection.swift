/// How scores and levels spread, as charts.
extension OverviewReport {
  var spread: HTML {
    let points = OverviewSpread(points: overview.agencies.map(\.oit))
    let levels = OverviewSpread(levels: overview.agencies)
    let lacking: HTML? =
      points.without > 0
      ? #"<p class="note">\#(word(.without)): \#(points.without)</p>"# : nil
    return #"""
      <section id="spread"><h2>\#(word(.spread))</h2>
      <p class="note">\#(word(.spreadNote))</p>
      \#(columns(points))\#(lacking)\#(bars(levels))</section>

      """#
  }

  /// A column for each step, drawn for the width of a phone and stretched on wider screens.
  private func columns(_ spread: OverviewSpread) -> HTML {
    let most = max(spread.steps.map(\.possible).max() ?? 0, 1)
    let columns = spread.steps.enumerated().map { number, step -> HTML in
      let (x, full) = (number * 36, 140)
      let (sure, possible) = (step.sure * full / most, step.possible * full / most)
      let open: HTML? =
        step.sure == step.possible
        ? nil : #"<text x="\#(x + 18)" y="\#(165 - possible)">–\#(step.possible)</text>"#
      return #"""
        <rect class="perhaps" x="\#(x + 3)" y="\#(170 - possible)" width="30" height="\#(possible)"/>
        <rect class="certain" x="\#(x + 3)" y="\#(170 - sure)" width="30" height="\#(sure)"/>
        <text x="\#(x + 18)" y="\#((open == nil ? 165 : 155) - possible)" class="count">\#(step.sure)</text>\#(open)
        <text x="\#(x + 18)" y="186">\#(step.name)</text>

        """#
    }
    let spoken = spread.steps.map { "\($0.name): \($0.sure)–\($0.possible)" }.joined(
      separator: ", ")
    return #"""
      <svg class="columns" viewBox="0 0 360 194" role="img" aria-label="\#(spoken)">
      <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff1cf"/>
      <rect width="3" height="6" fill="#f0b429"/></pattern></defs>
      <line x1="0" y1="170.5" x2="360" y2="170.5" stroke="#4f5d6b"/>
      \#(columns)</svg>
      <p class="keys"><span class="key certain">\#(word(.sure))</span> <span class="key perhaps">\#(
      word(.possible))</span></p>

      """#
  }

  private func bars(_ spread: OverviewSpread) -> HTML? {
    guard !spread.steps.isEmpty else { return nil }
    let all = max(overview.agencies.count, 1)
    let rows = spread.steps.map { step -> HTML in
      let value = step.sure == step.possible ? "\(step.sure)" : "\(step.sure)–\(step.possible)"
      return bar(
        step.name, low: step.sure * 1_000 / all, high: step.possible * 1_000 / all, value: value)
    }
    let rest: HTML? =
      spread.without > 0
      ? #"<p class="note">\#(label(.noTotal)): \#(spread.without)</p>"# : nil
    return #"<h3>\#(word(.levels))</h3><ul class="bars">\#(rows)</ul>\#(rest)"#
  }

  /// A bar, sure up to one end and open up to the other, both in thousandths of its length.
  func bar(_ name: String, low: Int, high: Int, value: String, isBad: Bool = false) -> HTML {
    let open: HTML? =
      high > low ? #"<span class="open" style="width:\#(permille(high - low))%"></span>"# : nil
    let style: HTML = isBad ? "bar bad" : "bar"
    return #"""
      <li><span class="name">\#(name)</span>
      <span class="\#(style)"><span class="sure" style="width:\#(permille(low))%"></span>\#(open)</span>
      <span class="value">\#(value)</span></li>

      """#
  }

  private func permille(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
