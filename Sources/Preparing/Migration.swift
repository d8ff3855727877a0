package import Criteria

/// The answers of an agency's file under the numbers of another fiscal year.
package struct Migration: Sendable {
  /// One item of the new year and the old items that its answer comes from.
  struct NewItem: Sendable {
    enum Origin: Sendable, Equatable {
      /// The same concept.
      case same
      /// A concept that the new item asks for too.
      case part
      /// A concept of which the new item was a part.
      case whole
    }

    struct Source: Sendable {
      let item: Item
      let origin: Origin
      let answer: Submission.Answer?
    }

    let item: Item
    let sources: [Source]

    /// The addresses of all sources, each once.
    var urls: [String] {
      var seen: Set<String> = []
      return sources.flatMap { $0.answer?.urls ?? [] }.map(\.text).filter {
        seen.insert($0).inserted
      }
    }

    var note: String? {
      let notes = sources.compactMap { $0.answer?.note?.text }
      return notes.isEmpty ? nil : notes.joined(separator: " / ")
    }
  }

  let old: Checklist
  let new: Checklist
  let items: [NewItem]
  /// Items of the old year that the new year does not ask for, with what was submitted.
  let gone: [(item: Item, answer: Submission.Answer?)]

  package init(
    _ submission: Submission, from old: Checklist, to new: Checklist, renumbering: Renumbering
  ) {
    (self.old, self.new) = (old, new)
    let router = Router(old: old, new: new, renumbering: renumbering)
    let answers = Dictionary(
      submission.answers.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    items = new.items.map { item in
      NewItem(
        item: item,
        sources: router.sources(of: item).map { source, origin in
          NewItem.Source(item: source, origin: origin, answer: answers[source.id])
        })
    }
    let kept = Set(items.flatMap(\.sources).map(\.item.id))
    gone = old.items.filter { !kept.contains($0.id) }.map { ($0, answers[$0.id]) }
  }
}

/// Finds the old items that an item of the new year continues.
private struct Router {
  let old: Checklist
  let new: Checklist
  let renumbering: Renumbering

  /// The item of the same concept first, then those that became part of it, by their numbers; where
  /// there is none, the item of which it was a part.
  func sources(of item: Item) -> [(Item, Migration.NewItem.Origin)] {
    let same = old.items.filter { $0.concept == item.concept }
    let parts = old.items.filter { part in
      part.concept != item.concept && target(of: part.concept, in: new) == item.concept
    }
    if !(same + parts).isEmpty { return same.map { ($0, .same) } + parts.map { ($0, .part) } }
    guard let whole = target(of: item.concept, in: old) else { return [] }
    return old.items.filter { $0.concept == whole }.map { ($0, .whole) }
  }

  /// The concept whose item asks for this one in that year; itself when it has an item of its own.
  private func target(of concept: String, in checklist: Checklist) -> String? {
    var concept = concept
    var seen: Set<String> = []
    while seen.insert(concept).inserted {
      if checklist.items.contains(where: { $0.concept == concept }) { return concept }
      guard let merger = renumbering.merger(of: concept, in: checklist.year) else { return nil }
      concept = merger.into
    }
    return nil
  }
}
