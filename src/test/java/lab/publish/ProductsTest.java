package lab.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProductsTest {
    @Test
    void theChecksumIsTheSameEveryTime() {
        assertThat(Products.checksum()).matches("[0-9a-f]{8}").isEqualTo(Products.checksum());
    }
}
