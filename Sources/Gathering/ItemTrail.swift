import Criteria
import Documents
import ThaiText

/// The way from an item's submitted addresses to its documents.
struct ItemTrail {
  let item: String
  private let plan: GatherPlan
  private var sightings: [Sighting]
  /// Sightings whose links have not been asked for yet start here.
  private var front = 0
  private var pending: [(url: String, origin: Sighting.Origin)] = []
  private var seen: Set<String>

  /// Whether documents that could have mattered were left out for want of room.
  private(set) var isCut = false

  init(
    _ item: Item, urls: [String], looks: [String: Look], recipes: [String: Recipe],
    year: FiscalYear
  ) {
    guard let recipe = recipes[item.concept] else {
      preconditionFailure("the library has a recipe for each concept, and none for \(item.concept)")
    }
    self.item = item.id
    plan = GatherPlan(recipe, year: year)
    sightings = []
    seen = []
    for url in urls where seen.insert(url).inserted {
      if let look = looks[url] { sightings.append(Sighting(look: look, origin: .submitted)) }
    }
  }

  /// The addresses to look at next; none when the trail ends.
  mutating func nextSteps(_ furniture: [String: Furniture]) -> [String] {
    pending = []
    for index in front..<sightings.count {
      let sighting = sightings[index]
      let steps = plan.steps(
        from: sighting.look, words: sighting.words, depth: sighting.depth,
        furniture: furniture[sighting.look.finalURL.webHost] ?? .none)
      for step in steps where !seen.contains(step.url) {
        guard pending.count + sightings.count < plan.most else {
          if step.likelihood < .ofAnotherKind { isCut = true }
          continue
        }
        seen.insert(step.url)
        let origin = Sighting.Origin.followed(
          from: index, words: step.words, depth: sighting.depth + 1)
        pending.append((step.url, origin))
      }
    }
    front = sightings.count
    return pending.map(\.url)
  }

  mutating func take(_ looks: [String: Look]) {
    for step in pending {
      if let look = looks[step.url] { sightings.append(Sighting(look: look, origin: step.origin)) }
    }
    pending = []
  }

  /// The sightings with the last word on each address.
  func sightings(_ looks: [String: Look]) -> [Sighting] {
    sightings.map { Sighting(look: looks[$0.look.url] ?? $0.look, origin: $0.origin) }
  }
}
