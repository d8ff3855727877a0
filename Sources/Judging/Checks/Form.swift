import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A form that a citizen fills in and sends over the internet.
  ///
  /// Options: `fields`, how many it has at least (1); `long-text: true` when it must have room
  /// for more than a line; `words`, one of which it or its page must say; `not-complaint`, words
  /// that make it a complaint form, which then does not count, unless its name says one of
  /// `service`; `not`, names of forms that are for something else.
  static let form = Check("form", "A form can be filled in and sent.") { options in
    let wish = FormWish(options)
    return { evidence in
      var seen = SeenForms()
      for (reading, page) in evidence.pages {
        for form in page.forms where wish.couldBe(form) {
          let proof = reading.proof(.line(form.line), form.outline)
          switch wish.judge(form, on: page) {
          case .wanted where form.sends: return .pass([proof])
          case .wanted: seen.untried.append(proof)
          case .complaint: seen.complaints.append(proof)
          case .other: seen.others.append(proof)
          case .unnamed: continue
          }
        }
      }
      return evidence.conclusion(seen)
    }
  }
}

/// Forms that are not what is asked for, or of which it is not seen where they send to.
private struct SeenForms {
  /// Right ones that post to their own page or rest with a script: a reader sees a form to send,
  /// and only pressing its button would tell more.
  var untried: [Proof] = []
  var complaints: [Proof] = []
  var others: [Proof] = []
}

extension ItemEvidence {
  fileprivate func conclusion(_ seen: SeenForms) -> Finding {
    if !seen.untried.isEmpty { return Finding(.pass, .formUntried, seen.untried) }
    let open = missing(.channelMissing)
    guard open.outcome == .fail else { return open }
    if !seen.complaints.isEmpty { return .fail(.complaintNotEService, seen.complaints) }
    return seen.others.isEmpty ? open : .fail(.notEService, seen.others)
  }
}

/// Which forms are wanted.
private struct FormWish: Sendable {
  private let fields: Int
  private let longText: Bool
  private let words: [Term]
  private let complaint: [Term]
  private let service: [Term]
  private let not: [Term]

  enum Judgement {
    case wanted, complaint, other
    /// Nothing on it says that it is what is asked for.
    case unnamed
  }

  init(_ options: MapReader) {
    fields = options.int("fields") ?? 1
    longText = options.bool("long-text")
    words = options.optionalTerms("words")
    complaint = options.optionalTerms("not-complaint")
    service = options.optionalTerms("service")
    not = options.optionalTerms("not")
  }

  /// Whether it has the fields, and neither searches nor logs in nor leads nowhere.
  func couldBe(_ form: Form) -> Bool {
    guard !form.isSearch, !form.isLogin, !form.isDead, form.fields.count >= fields else {
      return false
    }
    return !longText || form.fields.contains { $0.type == "textarea" }
  }

  /// What a form is called weighs more than the words in it: a request for a service may have a
  /// field for the complaint that led to it.
  func judge(_ form: Form, on page: PageContent) -> Judgement {
    let name = Folded(page.name(of: form))
    let all = Folded(page.words(about: form))
    let title = Folded(page.title(of: form))
    if title.containsAny(of: not), !title.containsAny(of: service + complaint) { return .other }
    if name.containsAny(of: complaint) { return .complaint }
    if !name.containsAny(of: service) {
      if all.containsAny(of: complaint) { return .complaint }
      if name.containsAny(of: not) { return .other }
      if !service.isEmpty, form.isLetter { return .other }
    }
    return words.isEmpty || all.containsAny(of: words) ? .wanted : .unnamed
  }
}

extension Form {
  /// Whether pressing its button sends something by itself, without a script that nobody sees.
  fileprivate var sends: Bool {
    !action.hasPrefix("#") && !action.lowercased().hasPrefix("javascript:")
  }

  /// Left as a template has it: nothing is sent, and the page only jumps.
  fileprivate var isDead: Bool { action.hasPrefix("#") && method != "post" }

  /// Whether it asks for no more than who writes, about what, and the words: a letter to the
  /// agency, which is no request for a service.
  fileprivate var isLetter: Bool {
    fields.contains { $0.type == "textarea" }
      && fields.allSatisfy { field in
        if ["hidden", "submit", "checkbox"].contains(field.type) { return true }
        guard ["text", "email", "tel", "textarea"].contains(field.type) else { return false }
        let said = Folded(field.label.isEmpty ? field.name : field.label)
        return said.containsAny(of: Self.letterWords)
      }
  }

  private static let letterWords: [Term] = [
    "ชื่อ", "name", "อีเมล", "mail", "โทร", "phone", "tel", "หัวข้อ", "เรื่อง", "subject", "title",
    "topic", "ข้อความ", "message", "เนื้อหา", "content", "รายละเอียด", "detail", "comment", "captcha",
    "รหัส",
    "ความปลอดภัย",
  ]

  fileprivate var isLogin: Bool { fields.contains { $0.type == "password" } }

  /// Whether it looks something up on the site: it says so, and has no room for a message; or it
  /// has nothing but lists to choose from, which sort or filter what the page shows.
  fileprivate var isSearch: Bool {
    if fields.allSatisfy({ $0.type == "search" || $0.type == "select" }) { return true }
    guard fields.allSatisfy({ ["search", "text", "select", "radio"].contains($0.type) }),
      fields.count(where: { $0.type == "text" }) <= 2
    else { return false }
    let said = buttons + fields.map(\.label)
    if Folded(said.joined(separator: "\n")).containsAny(of: Self.chatWords) { return false }
    return fields.contains { Self.searchNames.contains($0.name.lowercased()) }
      || Folded(said.joined(separator: "\n")).containsAny(of: Self.searchWords)
  }

  private static let searchNames: Set<String> = [
    "q", "s", "search", "keyword", "keywords", "query",
  ]
  private static let chatWords: [Term] = ["พิมพ์คำถาม", "พิมพ์ข้อความ", "ถามคำถาม"]
  private static let searchWords: [Term] = ["ค้นหา", "สืบค้น", "search"]

  /// Its fields, for a person to recognise it.
  fileprivate var outline: String {
    let labels = fields.map { $0.label.isEmpty ? $0.name : $0.label }.filter { !$0.isEmpty }
    return "แบบฟอร์ม: " + labels.prefix(6).map { $0.shortened(to: 40) }.joined(separator: ", ")
  }
}

extension PageContent {
  /// What a form is called: its title, and the short lines right above it.
  fileprivate func name(of form: Form) -> String {
    let above = before(form).suffix(2).filter { $0.text.unicodeScalars.count < 120 }
    return ([title(of: form)] + above.map(\.text)).joined(separator: "\n")
  }

  /// The headings in a form, and the nearest heading before it.
  fileprivate func title(of form: Form) -> String {
    let range = form.node..<page.nodes[form.node].end
    let inside = titles[titles.places(of: range, by: \.start)]
    let before = titles[..<titles.firstPlace { $0.start >= form.node }].suffix(1)
    return (inside + before).map(\.text).joined(separator: "\n")
  }

  private func before(_ form: Form) -> ArraySlice<Block> {
    blocks[..<blocks.firstPlace { $0.start >= form.node }]
  }

  /// All that says what a form is for: its name and words, the page's headline when it is the
  /// page's only form.
  fileprivate func words(about form: Form) -> String {
    let labels = form.fields.map(\.label)
    return ([form.words, name(of: form), forms.count == 1 ? headline : ""] + labels)
      .joined(separator: "\n")
  }
}
