import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A form that a citizen fills in and sends over the internet.
  ///
  /// Options: `fields`, how many it has at least (1); `long-text: true` when it must have room
  /// for more than a line; `words`, one of which it or its page must say; `not-complaint`, words
  /// that make it a complaint form, which then does not count.
  static let form = Check("form", "A form can be filled in and sent.") { options in
    let wanted = FormWish(
      fields: options.int("fields") ?? 1, longText: options.bool("long-text"),
      words: options.optionalTerms("words"), complaint: options.optionalTerms("not-complaint"))
    return { evidence in
      var complaints: [Proof] = []
      for (reading, page) in evidence.pages {
        for form in page.forms where wanted.fits(form) {
          let words = Folded(page.words(about: form))
          let proof = reading.proof(.line(form.line), form.outline)
          if words.firstMatch(ofAny: wanted.complaint) != nil { complaints.append(proof); continue }
          let isNamed = wanted.words.isEmpty || words.firstMatch(ofAny: wanted.words) != nil
          if isNamed { return .pass([proof]) }
        }
      }
      guard !complaints.isEmpty else { return evidence.missing(.channelMissing) }
      let open = evidence.missing(.complaintNotEService)
      return open.outcome == .fail ? .fail(.complaintNotEService, complaints) : open
    }
  }
}

private struct FormWish: Sendable {
  let fields: Int
  let longText: Bool
  let words: [Term]
  let complaint: [Term]

  func fits(_ form: Form) -> Bool {
    guard form.sends, form.fields.count >= fields else { return false }
    return !longText || form.fields.contains { $0.type == "textarea" }
  }
}

extension Form {
  /// Whether pressing its button sends something somewhere; a search or a login does not count.
  fileprivate var sends: Bool {
    let isDead = action.hasPrefix("#") || action.lowercased().hasPrefix("javascript:")
    let types = Set(fields.map(\.type))
    return !isDead && !types.isEmpty && types != ["search"] && !types.contains("password")
  }

  /// Its fields, for a person to recognise it.
  fileprivate var outline: String {
    let labels = fields.prefix(6).map { $0.label.isEmpty ? $0.name : $0.label }
    return "form: " + labels.joined(separator: ", ")
  }
}

extension PageContent {
  /// The words that say what a form is for: its own, the heading before it, the page's title
  /// when it is the page's only form.
  fileprivate func words(about form: Form) -> String {
    let before = blocks.last { block in
      guard case .heading = block.kind else { return false }
      return block.node < form.node
    }
    let title = forms.count == 1 ? headline : ""
    return [form.words, before?.text ?? "", title].joined(separator: "\n")
  }
}
