import Criteria
import Documents
import Judging
import Scoring
import Testing

@Suite struct MutationTests {
  @Test("taking the required thing out turns its item, and no other", arguments: Mutation.all)
  func turns(_ mutation: Mutation) async throws {
    let sample = try await Sample.mended.value
    let reader = DocumentReader(pdf: try PDFReader.find())
    let answers =
      mutation.submit.isEmpty
      ? [:] : [mutation.item: Agency.Answer(urls: mutation.submit, note: nil)]
    let result = await sample.audit(submitting: answers) { look in
      await mutation.change(look, reader: reader, bodies: sample.bodies)
    }
    let turned = result.items.filter { $0.verdict != .pass }
    #expect(
      turned.map(\.id) == ([mutation.item] + mutation.also).inItemOrder, "\(turned.map(\.summary))")
    let item = try #require(result.items.first { $0.id == mutation.item })
    #expect(item.verdict == .fail && item.reasons.contains(mutation.reason), "\(item.summary)")
    let element = try #require(item.elements.first { $0.id == mutation.element })
    #expect(element.verdict == .fail, "\(item.summary)")
  }

  @Test("every required element has a mutation")
  func complete() async throws {
    let checklist = try Sample.rulebook().checklist
    for item in checklist.items {
      for element in item.elements where element.force == .required {
        let isThere = Mutation.all.contains { $0.item == item.id && $0.element == element.id }
        #expect(isThere, "\(item.id) \(element.id)")
      }
    }
  }
}

extension [String] {
  fileprivate var inItemOrder: [String] {
    sorted { (Int($0.dropFirst()) ?? 0) < (Int($1.dropFirst()) ?? 0) }
  }
}
