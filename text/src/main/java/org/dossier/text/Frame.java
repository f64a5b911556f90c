package org.dossier.text;

import org.dossier.model.Box;

/**
 * A reading direction on the page, in degrees clockwise from left-to-right. Directions within two
 * degrees of the page's own are the page's own: scans lie a little askew.
 */
record Frame(int degrees) implements Comparable<Frame> {
  private static final Frame UPRIGHT = new Frame(0);
  private static final int SNAP = 2;
  private static final int STEP = 5;

  /** The frame of a text that advances by (dx, dy) on the page, y downwards. */
  static Frame along(double dx, double dy) {
    if (dy == 0 && dx > 0) {
      return UPRIGHT;
    }
    double degrees = Math.toDegrees(Math.atan2(dy, dx));
    double quarter = Math.round(degrees / 90) * 90.0;
    double snapped =
        Math.abs(degrees - quarter) <= SNAP ? quarter : Math.round(degrees / STEP) * (double) STEP;
    return new Frame((int) Math.floorMod((long) snapped, 360L));
  }

  boolean isUpright() {
    return degrees == 0;
  }

  /** A quarter against the clock. */
  Frame turnedBack() {
    return new Frame(Math.floorMod(degrees - 90, 360));
  }

  double u(double x, double y) {
    return x * cos() + y * sin();
  }

  double v(double x, double y) {
    return y * cos() - x * sin();
  }

  /** The upright box around a rectangle of this frame. */
  Box box(double u0, double v0, double u1, double v1) {
    Box a = point(u0, v0);
    Box c = point(u1, v1);
    Box corners = a.hull(c);
    return degrees % 90 == 0 ? corners : corners.hull(point(u0, v1)).hull(point(u1, v0));
  }

  private Box point(double u, double v) {
    return new Box(u * cos() - v * sin(), u * sin() + v * cos(), 0, 0);
  }

  private double cos() {
    return switch (degrees) {
      case 0 -> 1;
      case 90, 270 -> 0;
      case 180 -> -1;
      default -> Math.cos(Math.toRadians(degrees));
    };
  }

  private double sin() {
    return switch (degrees) {
      case 0, 180 -> 0;
      case 90 -> 1;
      case 270 -> -1;
      default -> Math.sin(Math.toRadians(degrees));
    };
  }

  @Override
  public int compareTo(Frame other) {
    return Integer.compare(degrees, other.degrees);
  }
}
