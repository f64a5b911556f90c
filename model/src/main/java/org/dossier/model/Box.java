package org.dossier.model;

/** A rectangle on a page as displayed, in PDF points (1/72 inch) from the top left. */
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(width >= 0) || !(height >= 0)) {
      throw new IllegalArgumentException("not a box: " + width + " x " + height);
    }
  }

  /** The smallest box that holds both. */
  public Box hull(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    double right = Math.max(x + width, other.x + other.width);
    double bottom = Math.max(y + height, other.y + other.height);
    return new Box(left, top, right - left, bottom - top);
  }

  /** True when the vertical middle of one lies inside the other: the two stand on one line. */
  public boolean onLineWith(Box other) {
    double middle = y + height / 2;
    double otherMiddle = other.y + other.height / 2;
    return middle >= other.y && middle <= other.y + other.height
        || otherMiddle >= y && otherMiddle <= y + height;
  }
}
