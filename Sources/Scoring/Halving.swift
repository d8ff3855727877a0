extension RandomAccessCollection where Index == Int {
  /// Where the first element stands for which something holds that holds for all after it, too;
  /// `endIndex` when there is none. Found by halving.
  package func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where the elements stand whose numbers are in a range; they come in the order of the numbers.
  package func places(of range: Range<Int>, by number: (Element) -> Int) -> Range<Int> {
    let start = firstPlace { number($0) >= range.lowerBound }
    return start..<self[start...].firstPlace { number($0) >= range.upperBound }
  }
}
