/// Reads the files of a checklist, gathers the faults of all of them and hashes what it read.
struct LibraryLoader {
  let folder: ChecklistFolder
  private var filesRead: [String: [UInt8]] = [:]

  init(folder: ChecklistFolder) {
    self.folder = folder
  }

  mutating func load(year: Int) throws(InputFaults) -> ChecklistLibrary {
    try load(try reading(year: year))
  }

  /// Adds the recipes to a checklist, and sees that they fit.
  mutating func load(
    _ reading: ChecklistFile.Reading
  ) throws(InputFaults) -> ChecklistLibrary {
    let items = reading.checklist.items
    var recipes: [String: Recipe] = [:]
    var faults: [InputFault] = []
    let concepts = Set(try folder.concepts())
    for item in items {
      let name = item.recipe ?? item.concept
      if let own = reading.recipes[name] {
        recipes[item.concept] = own
        faults += missingRules(of: item, in: own)
        continue
      }
      guard concepts.contains(name) else {
        let file = folder.shown(Self.path(of: name))
        let place = reading.itemPlaces[item.id] ?? SourcePlace(file: folder.shown(""), line: 0)
        faults.append(InputFault(place, "\(item.id): there is no recipe \(file)"))
        continue
      }
      do {
        let recipe = try recipe(concept: name)
        recipes[item.concept] = recipe
        faults += missingRules(of: item, in: recipe)
      } catch {
        faults += error.faults
      }
    }
    if !faults.isEmpty { throw InputFaults(faults) }
    var checklist = reading.checklist
    checklist.hash = hash()
    return ChecklistLibrary(checklist: checklist, recipes: recipes)
  }

  mutating func checklist(year: Int) throws(InputFaults) -> Checklist {
    var checklist = try reading(year: year).checklist
    checklist.hash = hash()
    return checklist
  }

  mutating func recipe(concept: String) throws(InputFaults) -> Recipe {
    let name = Self.path(of: concept)
    let recipe = try RecipeFile.read(text: try text(of: name), file: folder.shown(name))
    if recipe.concept != concept {
      let place = SourcePlace(file: folder.shown(name), line: 1)
      let message = "`concept` is \(recipe.concept), but the file is named \(concept).yaml"
      throw InputFaults([InputFault(place, message)])
    }
    return recipe
  }

  private mutating func reading(year: Int) throws(InputFaults) -> ChecklistFile.Reading {
    let years = try folder.years()
    let name = "\(year).yaml"
    guard years.contains(year) else {
      let known = years.isEmpty ? "there is none" : years.map(String.init).joined(separator: ", ")
      let place = SourcePlace(file: folder.shown(""), line: 0)
      let message = "no checklist of FY\(year) (\(name)); years: \(known)"
      throw InputFaults([InputFault(place, message)])
    }
    let reading = try ChecklistFile.reading(try value(year: year, years: years))
    if reading.checklist.year != year {
      let place = SourcePlace(file: folder.shown(name), line: 0)
      let message = "`year` is \(reading.checklist.year), but the file is named \(name)"
      throw InputFaults([InputFault(place, message)])
    }
    return reading
  }

  /// Counts a file that is not of the folder into the hash.
  mutating func noteFile(named name: String, bytes: [UInt8]) {
    filesRead[name.split(separator: "/").last.map(String.init) ?? name] = bytes
  }

  mutating func text(of name: String) throws(InputFaults) -> String {
    let bytes = try folder.bytes(of: name)
    filesRead[name] = bytes
    return try SourceText.decode(bytes, file: folder.shown(name))
  }

  private func missingRules(of item: Item, in recipe: Recipe) -> [InputFault] {
    (item.elements + item.dormant).filter { recipe.elements[$0.id] == nil }.map { element in
      let place = SourcePlace(file: folder.shown(Self.path(of: recipe.concept)), line: 0)
      return InputFault(place, "no rule for the element `\(element.id)` of \(item.id)")
    }
  }

  /// The hash over the names and contents of the files read, whatever order they came in.
  private func hash() -> String {
    var all: [UInt8] = []
    for (name, bytes) in filesRead.sorted(by: { $0.key < $1.key }) {
      all += Array("\(name) \(bytes.count)\n".utf8)
      all += bytes
    }
    return folder.hash(all)
  }

  private static func path(of concept: String) -> String { "elements/\(concept).yaml" }
}
