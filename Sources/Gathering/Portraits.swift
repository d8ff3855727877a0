import Criteria
import Documents

/// The pictures on submitted pages that a recipe asks to be opened, as photos of people are.
extension Gatherer {
  /// The addresses of the pictures to open, each once, in the order of items and pages.
  static func pictures(
    of sightings: [(item: Item, sightings: [Sighting])], recipes: [String: Recipe],
    furniture: [String: Furniture]
  ) -> [String] {
    var urls: [String] = []
    var seen: Set<String> = []
    for (item, sightings) in sightings {
      guard let most = recipes[item.concept]?.follow.pictures, most > 0 else { continue }
      let shown = sightings.filter { $0.depth == 0 }.map(\.look).flatMap { look in
        look.contentPictures(furniture: furniture[look.finalURL.webHost] ?? .none)
      }
      for url in shown.prefix(most) where seen.insert(url).inserted { urls.append(url) }
    }
    return urls
  }

  /// What came of opening each picture; a definite nothing counts when it is seen twice, on a host
  /// that shows something.
  func look(
    atPictures urls: [String], with lookAtPicture: @escaping LookAt, hosts: Set<String>
  ) async -> [String: Look] {
    var looks: [String: Look] = [:]
    for round in 1...2 {
      let wanted = round == 1 ? urls : urls.filter { looks[$0]?.isGone == true }
      await wanted.concurrentForEach { url in
        (url, await lookAtPicture(url))
      } receive: {
        looks[$0] = $1
      }
    }
    return looks.filter { !$0.value.isGone || hosts.contains($0.key.webHost) }
  }
}

extension Look {
  fileprivate var isGone: Bool { if case .gone = sight { true } else { false } }

  /// The addresses of pictures in the content of a page, in their order.
  fileprivate func contentPictures(furniture: Furniture) -> [String] {
    guard case .page(let page)? = document else { return [] }
    let mask = furniture.mask(of: page)
    return page.pictures
      .filter { !mask[$0.node] && !$0.isHidden && $0.url.isWebAddress }
      .map(\.url)
  }
}
