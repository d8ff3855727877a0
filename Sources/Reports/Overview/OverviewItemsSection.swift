import Criteria
import Scoring

/// How often each item fails, and which of its elements.
extension OverviewReport {
  var items: HTML {
    let rows = overview.itemOrder.map(item)
    return #"""
      <section id="items" class="folded"><h2>\#(word(.items))</h2>
      <p class="note">\#(word(.itemsNote))</p>
      \#(rows)</section>

      """#
  }

  private func item(_ number: Int) -> HTML {
    let item = overview.items[number]
    let elements = item.elements.indices.filter { rates.elements[number][$0].applies > 0 }
    return #"""
      <details class="item"><summary>\#(bar(name(of: item), rates.items[number]))</summary>
      <div class="body"><ul class="bars">
      \#(elements.map { element(item.elements[$0], rates.elements[number][$0]) })</ul></div></details>

      """#
  }

  private func element(_ element: Overview.Element, _ rate: OverviewRate) -> HTML {
    let why = rate.commonest.map {
      " – \(wording.text($0.reason, language)) (\($0.count))"
    }
    return bar((element.text?[language] ?? element.id) + (why ?? ""), rate)
  }

  private func bar(_ name: String, _ rate: OverviewRate) -> HTML {
    let failing = rate.failing
    return bar(
      name, low: (failing?.low ?? .zero).thousandths, high: (failing?.high ?? .zero).thousandths,
      value: failing.map { "\($0.percent)" } ?? "–", isBad: true)
  }

  /// `O5 …`, with the year where there are several.
  func name(of item: Overview.Item) -> String {
    let year = years.count > 1 ? " (\(item.year))" : ""
    return "\(item.id)\(year) \(item.title[language])"
  }
}

extension Score {
  /// `12.5%`, or `10.0–12.5%` while something is undecided.
  var percent: String {
    let (from, to) = (low.text(places: 1), high.text(places: 1))
    return from == to ? "\(from)%" : "\(from)–\(to)%"
  }
}

extension Overview {
  /// The items by year and number, as they are numbered here.
  var itemOrder: [Int] {
    items.indices.sorted { one, other in
      let keys = [one, other].map { number in
        let item = items[number]
        return (item.year, Int(item.id.dropFirst()) ?? .max, number)
      }
      return keys[0] < keys[1]
    }
  }
}
