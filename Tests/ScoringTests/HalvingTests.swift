import Scoring
import Testing

@Suite struct HalvingTests {
  @Test("the places are those that looking at each element finds", arguments: 0..<8)
  func places(_ count: Int) {
    let numbers = (0..<count).map { $0 * 2 }
    for low in -1...(count * 2) {
      for high in low...(count * 2 + 1) {
        let found = numbers[numbers.places(of: low..<high, by: \.self)]
        #expect(Array(found) == numbers.filter { (low..<high).contains($0) })
      }
    }
  }
}
