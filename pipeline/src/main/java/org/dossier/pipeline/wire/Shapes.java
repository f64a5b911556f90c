package org.dossier.pipeline.wire;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.model.Box;
import org.dossier.model.Span;
import org.dossier.model.Word;
import org.jspecify.annotations.Nullable;

/** Makes the shape of each type once. */
final class Shapes {
  private final MethodHandles.Lookup lookup;
  private final Map<Type, Shape> made = new HashMap<>();

  Shapes(MethodHandles.Lookup lookup) {
    this.lookup = lookup;
    made.put(String.class, Texts.SHAPE);
    made.put(Word.class, of(Shapes::writeWord, Shapes::readWord));
    made.put(int.class, of((v, out) -> out.writeInt((Integer) v), WireInput::readInt));
    made.put(long.class, of((v, out) -> out.writeLong((Long) v), WireInput::readLong));
    made.put(double.class, of((v, out) -> out.writeDouble((Double) v), WireInput::readDouble));
    made.put(boolean.class, of((v, out) -> out.writeBoolean((Boolean) v), WireInput::readBoolean));
    made.put(Integer.class, of((v, out) -> out.writeInt((Integer) v), WireInput::readInt));
    made.put(Double.class, of((v, out) -> out.writeDouble((Double) v), WireInput::readDouble));
    made.put(
        LocalDate.class,
        of(
            (v, out) -> out.writeLong(((LocalDate) v).toEpochDay()),
            in -> LocalDate.ofEpochDay(in.readLong())));
    made.put(
        Instant.class,
        of(
            (v, out) -> {
              out.writeLong(((Instant) v).getEpochSecond());
              out.writeInt(((Instant) v).getNano());
            },
            in -> Instant.ofEpochSecond(in.readLong(), in.readInt())));
    made.put(
        BigDecimal.class,
        of(
            (v, out) -> Texts.SHAPE.write(v.toString(), out),
            in -> new BigDecimal((String) Texts.SHAPE.read(in))));
  }

  Shape of(Type type) {
    Shape known = made.get(type);
    if (known != null) {
      return known;
    }
    var later = new Later();
    made.put(type, later); // a type may hold itself
    later.shape = make(type);
    made.put(type, later.shape);
    return later.shape;
  }

  private Shape make(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofMany(generic);
    }
    if (type instanceof Class<?> plain) {
      if (plain.isEnum()) {
        Object[] constants = plain.getEnumConstants();
        return of(
            (v, out) -> out.writeByte(((Enum<?>) v).ordinal()), in -> constants[in.readByte()]);
      }
      if (plain.isSealed()) {
        return ofSealed(plain);
      }
      if (plain.isRecord()) {
        return ofRecord(plain);
      }
    }
    throw new IllegalArgumentException("no way is known to write a " + type);
  }

  private Shape ofMany(ParameterizedType type) {
    Shape first = nullable(of(type.getActualTypeArguments()[0]));
    Type raw = type.getRawType();
    if (raw == List.class) {
      return of((v, out) -> writeAll((List<?>) v, first, out), in -> readAll(first, in));
    }
    if (raw == SortedSet.class) {
      return of(
          (v, out) -> writeAll((SortedSet<?>) v, first, out),
          in -> new TreeSet<>(readAll(first, in)));
    }
    if (raw == SortedMap.class) {
      Shape second = nullable(of(type.getActualTypeArguments()[1]));
      return of(
          (v, out) -> {
            SortedMap<?, ?> map = (SortedMap<?, ?>) v;
            writeAll(map.keySet(), first, out);
            writeAll(map.values(), second, out);
          },
          in -> {
            List<Object> keys = readAll(first, in);
            List<Object> values = readAll(second, in);
            var map = new TreeMap<Object, Object>();
            for (int i = 0; i < keys.size(); i++) {
              map.put(keys.get(i), values.get(i));
            }
            return map;
          });
    }
    throw new IllegalArgumentException("no way is known to write a " + type);
  }

  private static void writeAll(java.util.Collection<?> values, Shape shape, WireOutput out) {
    out.writeInt(values.size());
    for (Object value : values) {
      shape.write(value, out);
    }
  }

  /** Grows with what is there, not with what a count claims. */
  private static List<Object> readAll(Shape shape, WireInput in) throws IOException {
    int count = in.readInt();
    List<Object> values = new ArrayList<>(Math.clamp(count, 0, 1000));
    for (int i = 0; i < count; i++) {
      values.add(shape.read(in));
    }
    return values;
  }

  private Shape ofSealed(Class<?> type) {
    Class<?>[] kinds = type.getPermittedSubclasses();
    Shape[] shapes = Arrays.stream(kinds).map(this::of).toArray(Shape[]::new);
    List<Class<?>> order = List.of(kinds);
    return of(
        (v, out) -> {
          int kind = order.indexOf(v.getClass());
          out.writeByte(kind);
          shapes[kind].write(v, out);
        },
        in -> shapes[in.readByte()].read(in));
  }

  private Shape ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    int count = components.length;
    var shapes = new Shape[count];
    var readers = new MethodHandle[count];
    var types = new Class<?>[count];
    MethodHandle maker;
    try {
      for (int i = 0; i < count; i++) {
        types[i] = components[i].getType();
        Shape shape = of(components[i].getGenericType());
        shapes[i] = types[i].isPrimitive() ? shape : nullable(shape);
        readers[i] =
            lookup
                .unreflect(components[i].getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
      }
      maker =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, count)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("a record that can't be taken apart: " + type, e);
    }
    return new RecordShape(shapes, readers, maker);
  }

  private record RecordShape(Shape[] shapes, MethodHandle[] readers, MethodHandle maker)
      implements Shape {
    @Override
    public void write(Object value, WireOutput out) {
      for (int i = 0; i < shapes.length; i++) {
        shapes[i].write(component(readers[i], value), out);
      }
    }

    private static Object component(MethodHandle reader, Object value) {
      try {
        return reader.invokeExact(value);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) { // what a method handle declares; no record's accessor throws it
        throw new IllegalStateException("can't be taken apart: " + value, e);
      }
    }

    @Override
    public Object read(WireInput in) throws IOException {
      var values = new Object[shapes.length];
      for (int i = 0; i < shapes.length; i++) {
        values[i] = shapes[i].read(in);
      }
      try {
        return maker.invokeExact(values);
      } catch (RuntimeException | Error e) {
        throw e; // no memory, say: not the sender's fault
      } catch (Throwable e) { // what a method handle declares; no record's constructor throws it
        throw new IllegalStateException("can't be put together", e);
      }
    }
  }

  @SuppressWarnings("NullAway") // the one place where null passes through
  private static Shape nullable(Shape shape) {
    return of(
        (v, out) -> {
          out.writeBoolean(v != null);
          if (v != null) {
            shape.write(v, out);
          }
        },
        in -> in.readBoolean() ? shape.read(in) : null);
  }

  private static void writeWord(Object value, WireOutput out) {
    var word = (Word) value;
    out.writeInt(word.span().start());
    out.writeInt(word.span().end());
    out.writeDouble(word.box().x());
    out.writeDouble(word.box().y());
    out.writeDouble(word.box().width());
    out.writeDouble(word.box().height());
    out.writeDouble(word.confidence());
  }

  private static Object readWord(WireInput in) throws IOException {
    return new Word(
        new Span(in.readInt(), in.readInt()),
        new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()),
        in.readDouble());
  }

  private interface Write {
    void to(Object value, WireOutput out);
  }

  private interface Read {
    Object from(WireInput in) throws IOException;
  }

  private static Shape of(Write write, Read read) {
    return new Shape() {
      @Override
      public void write(Object value, WireOutput out) {
        write.to(value, out);
      }

      @Override
      public Object read(WireInput in) throws IOException {
        return read.from(in);
      }
    };
  }

  /** Stands in for a shape while it is made. */
  private static final class Later implements Shape {
    private @Nullable Shape shape;

    @Override
    public void write(Object value, WireOutput out) {
      made().write(value, out);
    }

    @Override
    public Object read(WireInput in) throws IOException {
      return made().read(in);
    }

    private Shape made() {
      if (shape == null) {
        throw new IllegalStateException("not made yet");
      }
      return shape;
    }
  }
}
