import Scoring

/// Who stands where: the first and the last of all, then kinds, then each province with all of its.
extension OverviewReport {
  /// A list up to twice as long is shown whole.
  private static var mostShown: Int { 20 }

  var ranking: HTML {
    let all = Array(overview.agencies.indices)
    let most = Self.mostShown
    let tables: HTML =
      all.count <= 2 * most
      ? table(all)
      : #"""
      <h3>\#(word(.best))</h3>\#(table(Array(all.prefix(most))))
      <h3>\#(word(.worst))</h3>\#(table(Array(all.suffix(most))))
      """#
    return #"""
      <section id="ranking"><h2>\#(word(.ranking))</h2>
      <p class="note">\#(word(.rankingNote))</p>
      \#(tables)</section>

      """#
  }

  var kinds: HTML {
    let groups = overview.groups(by: \.kind)
    let rows = groups.map { bar($0, without: .noKind) }
    return #"""
      <section id="kinds"><h2>\#(word(.byKind))</h2>
      <ul class="bars">
      \#(rows)</ul></section>

      """#
  }

  var provinces: HTML {
    let groups = overview.groups(by: \.province)
    let rows = groups.map { group -> HTML in
      #"""
      <details class="item"><summary>\#(bar(group, without: .noProvince))</summary>
      <div class="body">\#(table(group.members))</div></details>

      """#
    }
    return #"""
      <section id="provinces" class="folded"><h2>\#(word(.byProvince))</h2>
      \#(rows)</section>

      """#
  }

  private func bar(_ group: OverviewGroup, without: OverviewLabel) -> HTML {
    let name = group.name.isEmpty ? word(without) : group.name
    let (low, high) = (group.mean?.low ?? .zero, group.mean?.high ?? .zero)
    return bar(
      "\(name) (\(group.members.count))", low: low.thousandths, high: high.thousandths,
      value: group.mean?.text ?? "–")
  }

  /// A row an agency: place, name, score and how many items pass, fail and are undecided.
  private func table(_ agencies: [Int]) -> HTML {
    let hasTotal = agencies.contains { overview.agencies[$0].total != nil }
    let total: HTML? =
      hasTotal
      ? #"<th class="n wide">\#(word(.total))</th><th class="wide">\#(word(.level))</th>"# : nil
    return #"""
      <table class="rows"><thead><tr><th class="n">\#(word(.rank))</th><th>\#(word(.agency))</th>
      <th class="n">\#(word(.score))</th>\#(total)<th class="n">\#(word(.verdicts))</th></tr></thead><tbody>
      \#(agencies.map { row(overview.agencies[$0], hasTotal: hasTotal) })</tbody></table>

      """#
  }

  private func row(_ agency: Overview.Agency, hasTotal: Bool) -> HTML {
    let place = agency.oit.map { ranks.place(of: $0).text } ?? "–"
    let counts = [Verdict.pass, .fail, .undecided].map { "\(agency.count($0))" }
    let total: HTML? =
      hasTotal
      ? #"<td class="n wide">\#(agency.total?.text ?? "–")</td><td class="wide">\#(agency.levelText)</td>"#
      : nil
    return #"""
      <tr><td class="n">\#(place)</td><td>\#(agency.name)</td><td class="n">\#(agency.oit?.text ?? "–")</td>\#(
      total)<td class="n">\#(counts.joined(separator: "/"))</td></tr>

      """#
  }
}

extension Overview.Agency {
  /// `B`, or `C–B` while it is open; empty without a total.
  var levelText: String {
    level.map { $0.low == $0.high ? $0.low : "\($0.low)–\($0.high)" } ?? ""
  }
}

extension Fraction {
  /// Of a number of 0...100, how much of a bar it fills.
  var thousandths: Int { numerator * 10 / denominator }
}
