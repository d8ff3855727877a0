import Documents
import Scoring
import ThaiText

/// Finds the people that a page or file presents, each with what stands in the same card.
///
/// A card is the largest part of the page that holds one person and no other; in a table whose
/// rows are photos, names and positions, it is the person's column.
struct PeopleFinder: Sendable {
  let roles: RoleTable

  /// The people of a look; they are looked for once for all elements that ask for them.
  func people(in reading: Reading) -> [Person] {
    reading.people.answer(to: roles) {
      if let page = reading.page { return people(in: page, of: reading) }
      return people(inLinesOf: reading)
    }
  }

  private func people(in content: PageContent, of reading: Reading) -> [Person] {
    let named = content.blocks.compactMap { Mark(named: $0) }
    let grid = TableGrid(content.page)
    let names = named.map { ($0.block.node, $0.key) }
    let cards = CardFinder(content.page, grid: grid, people: names)
    if cards.isList { return people(inLinesOf: reading) }
    let reader = CardReader(content)
    var taken = [Bool](repeating: false, count: content.page.nodes.count)
    var people: [Person] = []
    for mark in named {
      let ranges = cards.card(around: mark.block.node)
      taken.mark(ranges)
      people.append(person(mark, in: reader.card(in: ranges), of: reading))
    }
    // An office with a picture but without a name: a vacant post, or a name that is missing.
    let offices = content.blocks.filter { isOffice($0) }.firstOfEachNode
    let posts = CardFinder(
      content.page, grid: grid, people: names + offices.map { ($0.node, "\($0.node)") })
    let words = self.words(of: content, besides: offices)
    for block in offices where !taken[block.node] {
      let ranges = cards.card(around: block.node)
      let card = reader.card(in: ranges)
      guard !card.pictures.isEmpty || card.isVacant else { continue }
      let isAmong = cards.isAmongPeople(posts.card(around: block.node)[0], words: words)
      guard card.isVacant || named.isEmpty || isAmong else { continue }
      taken.mark(ranges)
      people.append(person(Mark(office: block), in: card, of: reading))
    }
    people.unshare()
    return people
  }

  /// The nodes of the blocks that do not only name an office, in document order.
  private func words(of content: PageContent, besides offices: [Block]) -> [Int] {
    let plain = offices.filter { !Folded($0.text).containsAny(of: Self.doing) }.map(\.node)
    return Set(content.blocks.map(\.node)).subtracting(plain).sorted()
  }

  /// What somebody in office is said to do, as in the caption of a picture.
  private static let doing: [Term] = [
    "ลงพื้นที่", "ประชุม", "มอบ", "ร่วม", "เปิด", "ได้", "จัด", "ตรวจ", "ติดตาม", "ประกาศ", "เผยแพร่",
    "รายงาน",
    "ประชาสัมพันธ์", "เชิญ", "ปรับปรุง", "ซ่อมแซม", "ก่อสร้าง", "สนับสนุน", "อบรม", "รับสมัคร", "สำรวจ", "ชี้แจง",
    "ขับเคลื่อน", "เยี่ยม", "เป็นประธาน", "นำ",
  ]

  private func isOffice(_ block: Block) -> Bool {
    block.text.unicodeScalars.count < 70 && position(in: [block.text]) != nil
  }

  /// A block that names a person, or an office without its holder.
  private struct Mark {
    var name: PersonName?
    var block: Block

    var key: String { name?.key ?? "" }

    init?(named block: Block) {
      guard let name = PersonName.all(in: block.text).first else { return nil }
      self.name = name
      self.block = block
    }

    init(office block: Block) { self.block = block }
  }

  private func person(_ mark: Mark, in card: CardContent, of reading: Reading) -> Person {
    let name = mark.name.map { String(mark.block.text[$0.range]) }
    let words = card.lines.map { line in name.map { line.replacing($0, with: " ") } ?? line }
    let position = self.position(in: words)
    let photo = card.pictures.first { !$0.url.isEmpty && !$0.isOrnament }
    return Person(
      name: mark.name, roles: position?.held ?? [],
      position: position?.words ?? card.otherWords(words),
      photo: photo == nil ? .absent : .present, photoURL: photo?.url,
      contacts: card.contacts(at: mark.block.node),
      // Whose name stands there holds the post; the vacant one is another in the same part.
      isVacant: mark.name == nil && card.isVacant,
      proof: reading.proof(.line(mark.block.line), mark.block.text.shortened(to: 90)))
  }

  private func position(in lines: [String]) -> (held: Set<Role>, words: String)? {
    let text = Folded(lines.joined(separator: "\n"))
    guard let (role, match) = roles.role(in: text) else { return nil }
    let line = text.original[match.range.lowerBound...].prefix { !$0.isNewline }
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (roles.acting(in: words).map { [role, $0] } ?? [role], words.shortened(to: 60))
  }

  /// In a file a person's lines run from the name to the next one.
  private func people(inLinesOf reading: Reading) -> [Person] {
    // A name that was read off a picture may have wrong letters, and would be somebody else's.
    let names = PersonName.all(in: reading.text)
      .filter { !reading.isRecognised(at: $0.range.lowerBound) }
    return names.enumerated().map { index, name in
      let end = index + 1 < names.count ? names[index + 1].range.lowerBound : reading.text.endIndex
      let card = String(reading.text[name.range.upperBound..<end].prefix(400))
      let position = self.position(in: [card])
      return Person(
        name: name, roles: position?.held ?? [], position: position?.words ?? "", photo: .unknown,
        photoURL: nil, contacts: card.contacts, isVacant: false,
        proof: reading.proof(
          reading.place(at: name.range.lowerBound), reading.text.words(around: name.range)))
    }
  }
}

extension [Block] {
  /// The first block of each element: all of an element's blocks stand in the same card.
  fileprivate var firstOfEachNode: [Block] {
    var seen: Set<Int> = []
    return filter { seen.insert($0.node).inserted }
  }
}

extension [Person] {
  /// A photo that several people share is a placeholder, and counts for none of them.
  fileprivate mutating func unshare() {
    var owners: [String: Set<String>] = [:]
    for person in self {
      if let url = person.photoURL { owners[url, default: []].insert(person.name?.key ?? "") }
    }
    for index in indices {
      guard let url = self[index].photoURL, owners[url, default: []].count > 1 else { continue }
      self[index].photo = .absent
    }
  }
}
