/// How a concept's elements are recognised, as `Checklists/elements/<concept>.yaml` states it.
///
/// The checklist of a year is the law; a recipe is the craft, written once for every year.
package struct Recipe: Sendable {
  package var concept: String
  /// Names of the kind of document that the item asks for; at least one marks a document as of
  /// that kind. Empty when every submitted page counts.
  package var subject: [String]
  package var follow: FollowRule
  /// Whether documents of other bodies count, as laws and news do.
  package var anyOwner = false
  /// Whether the elements are asked of documents of the kind alone: what a plan must say is not
  /// looked for on a page that is no plan. Else, where there is none of the kind, whatever was
  /// submitted is searched.
  package var kindOnly = false
  /// Words of activities: a line in which one stands before the subject tells of what was done about
  /// the document (`ประชุมประชาคมเพื่อจัดทำแผนพัฒนาท้องถิ่น`) and does not name it.
  package var notBehind: [String] = []
  /// The rule of each element, by the element's id.
  package var elements: [String: ElementRule]

  package init(
    concept: String, subject: [String], follow: FollowRule, elements: [String: ElementRule],
    anyOwner: Bool = false
  ) {
    self.anyOwner = anyOwner
    self.concept = concept
    self.subject = subject
    self.follow = follow
    self.elements = elements
  }
}

/// Which links of a submitted page are followed to find the item's documents.
package struct FollowRule: Sendable, Equatable {
  /// How many links away from the submitted page; 0 follows nothing.
  package var depth: Int
  /// How many documents at most for one item.
  package var most: Int
  /// A link is followed when its words hold one of these; documents (PDF and the like) that a
  /// page of the right kind links from its content are always followed.
  package var links: [String]
  /// How many pictures in the content of the submitted pages are opened, as photos of people are.
  package var pictures: Int

  package init(depth: Int, most: Int, links: [String], pictures: Int = 0) {
    self.depth = depth
    self.most = most
    self.links = links
    self.pictures = pictures
  }

  package static let none = FollowRule(depth: 0, most: 0, links: [])
}

/// The checks of one element and the words for its failure.
package struct ElementRule: Sendable {
  package var rule: Rule
  /// The code of the reason to give instead of the check's own when the element fails.
  package var reason: String?
  package var place: SourcePlace
  /// Where the reason stands, for faults about its code.
  package var reasonPlace: SourcePlace

  package init(
    rule: Rule, reason: String?, place: SourcePlace, reasonPlace: SourcePlace? = nil
  ) {
    self.rule = rule
    self.reason = reason
    self.place = place
    self.reasonPlace = reasonPlace ?? place
  }
}

/// Checks combined: `all` takes the worst, `any` the best, `none` wants no pass.
package indirect enum Rule: Sendable {
  case check(CheckCall)
  case all([Rule])
  case any([Rule])
  case none([Rule])
}

/// One use of a check with its options, still as they stand in the file.
package struct CheckCall: Sendable {
  package var name: String
  package var options: YAMLValue
  /// Where the check is named, for faults about it.
  package var place: SourcePlace

  package init(name: String, options: YAMLValue, place: SourcePlace? = nil) {
    self.name = name
    self.options = options
    self.place = place ?? options.place
  }
}
