import Causes
package import Criteria
package import Documents
import Fetching
import ThaiText

/// Looks at everything that an agency submitted, and at what it leads to, wave by wave.
///
/// Each address is looked at once however many items ask for it, and what is looked at does not
/// depend on which answer came first.
package struct Gatherer: Sendable {
  package typealias LookAt = @Sendable (String) async -> Look
  /// Told how many looks are done and how many are known to be needed.
  package typealias Progress = @Sendable (_ done: Int, _ known: Int) -> Void

  let lookAt: LookAt
  private let lookAtPicture: LookAt?
  let sweep: Sweep?
  let lookAsBrowser: LookAt?
  private let progress: Progress

  /// - Parameter width: How many addresses of one host are looked at at the same time.
  /// - Parameter lookAtPicture: Opens a picture without reading what is written in it; `nil` leaves
  ///   the pictures of pages unopened.
  /// - Parameter lookAsBrowser: Looks at an address as a browser would; `nil` compares nothing.
  /// - Parameter sweep: How what failed for technical reasons is looked at once more, at the end;
  ///   `nil` leaves it.
  package init(
    width: Int, lookAt: @escaping LookAt, lookAtPicture: LookAt? = nil,
    lookAsBrowser: LookAt? = nil, sweep: Sweep? = nil,
    progress: @escaping Progress = { _, _ in }
  ) {
    precondition(width > 0, "nothing can be looked at by nobody")
    // By host, so that one that hangs holds up nothing but its own pages.
    let gate = HostGate { _ in .init(width: width) }
    self.lookAt = { url in
      await gate.pass(url.webHost) { await lookAt(url) } ?? .cancelled(url)
    }
    self.lookAtPicture = lookAtPicture
    self.sweep = sweep
    self.lookAsBrowser = lookAsBrowser
    self.progress = progress
  }

  /// - Parameter recipes: By concept; one for each item of the checklist.
  package func gather(
    _ agency: Agency, _ checklist: Checklist, recipes: [String: Recipe]
  ) async -> Gathered {
    var looks: [String: Look] = [:]
    let submitted = checklist.items.flatMap { agency.answers[$0.id]?.urls ?? [] }
    await look([agency.mainSite] + submitted, into: &looks)
    let home = looks[agency.mainSite]
    looks = looks.mapValues { $0.unlessSent(to: home) }

    var trails: [ItemTrail]
    var entrances: [String]
    var settled: Set<String> = []
    // What a second look brings to light may lead further.
    repeat {
      trails = await follow(agency, checklist, recipes: recipes, &looks)
      entrances = HomeGate.entrances(of: looks[agency.mainSite])
      await look(entrances, into: &looks)
    } while await lookAgain(at: &looks, home: agency.mainSite, settled: &settled)
    looks.merge(await probe(looks, home: agency.mainSite)) { $1 }
    looks.merge(await compare(looks)) { $1 }
    looks = Self.doubting(looks, home: agency.mainSite)
    let sightings = trails.map { $0.sightings(looks) }
    let all = Furniture.byHost(of: looks.values)
    var gathered = Gathered(
      home: looks[agency.mainSite],
      sightings: Dictionary(
        uniqueKeysWithValues: zip(trails, sightings).map { ($0.item, $1) }),
      cut: Set(trails.filter(\.isCut).map(\.item)), furniture: all)
    gathered.entrances = entrances.compactMap { looks[$0] }
    if let lookAtPicture {
      let urls = Self.pictures(
        of: Array(zip(checklist.items, sightings)).map { ($0, $1) }, recipes: recipes,
        furniture: all)
      let hosts = Set(looks.values.filter(\.showsSomething).map(\.finalURL.webHost))
      gathered.pictures = await look(atPictures: urls, with: lookAtPicture, hosts: hosts)
    }
    return gathered
  }

  private func look(_ urls: [String], into looks: inout [String: Look]) async {
    var new: [String] = []
    var seen = Set(looks.keys)
    for url in urls where seen.insert(url).inserted { new.append(url) }
    let known = looks.count + new.count
    await new.concurrentForEach { [lookAt] url in
      (url, await lookAt(url))
    } receive: { url, look in
      looks[url] = look
      progress(looks.count, known)
    }
  }

  /// Follows the items' links wave by wave, as far as they lead.
  private func follow(
    _ agency: Agency, _ checklist: Checklist, recipes: [String: Recipe],
    _ looks: inout [String: Look]
  ) async -> [ItemTrail] {
    let year = FiscalYear(checklist.year)
    var trails = checklist.items.map { [looks] item in
      ItemTrail(
        item, urls: agency.answers[item.id]?.urls ?? [], looks: looks, recipes: recipes, year: year)
    }
    let furniture = Furniture.byHost(of: looks.values)
    while true {
      let wanted = trails.indices.flatMap { trails[$0].nextSteps(furniture) }
      if wanted.isEmpty { return trails }
      await look(wanted, into: &looks)
      for index in trails.indices { trails[index].take(looks) }
    }
  }
}

extension Look {
  fileprivate static func cancelled(_ url: String) -> Look {
    Look(
      url: url, finalURL: url, status: nil, sha256: "", sight: .unclear(.cancelled), remarks: [])
  }
}

extension Sequence where Element: Sendable {
  /// Transforms all elements at once, and hands the results over as they come.
  func concurrentForEach<Output: Sendable>(
    _ transform: @escaping @Sendable (Element) async -> Output, receive: (Output) -> Void
  ) async {
    await withTaskGroup(of: Output.self) { group in
      for element in self { group.addTask { await transform(element) } }
      for await output in group { receive(output) }
    }
  }
}
