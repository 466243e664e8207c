package kaiwu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kaiwu.kernel.Sha256;
import org.junit.jupiter.api.Test;

final class MerkleTreeTest {

    @Test
    void theRootIsThatOfTheDefinitionForEverySizeUpToThreeHundred() {
        List<Sha256> leaves = leaves(300);
        for (int size = 0; size <= 300; size++) {
            assertThat(MerkleTree.root(MerkleTree.over(leaves), size)).isEqualTo(byDefinition(leaves.subList(0, size)));
        }
    }

    @Test
    void everyLeafIsProvedInEverySizeAndNowhereElse() {
        Nodes tree = MerkleTree.over(leaves(40));
        for (int size = 1; size <= 40; size++) {
            Sha256 root = MerkleTree.root(tree, size);
            for (int index = 0; index < size; index++) {
                List<Sha256> path = MerkleTree.inclusion(tree, index, size);
                for (int claimed = 0; claimed < size; claimed++) {
                    assertThat(MerkleProof.includes(claimed, size, tree.get(0, index), path, root))
                            .isEqualTo(claimed == index);
                }
            }
        }
    }

    @Test
    void everyTreeIsProvedToBeginEveryLargerOneAndAForkIsNot() {
        Nodes tree = MerkleTree.over(leaves(40));
        List<Sha256> forked = leaves(40);
        forked.set(0, MerkleTree.leaf("another first leaf".getBytes(UTF_8)));
        Nodes fork = MerkleTree.over(forked);
        for (int size = 1; size <= 40; size++) {
            for (int old = 1; old <= size; old++) {
                Sha256 oldRoot = MerkleTree.root(tree, old);
                assertThat(MerkleProof.extend(
                                old,
                                size,
                                MerkleTree.consistency(tree, old, size),
                                oldRoot,
                                MerkleTree.root(tree, size)))
                        .isTrue();
                assertThat(MerkleProof.extend(
                                old,
                                size,
                                MerkleTree.consistency(fork, old, size),
                                oldRoot,
                                MerkleTree.root(fork, size)))
                        .isFalse();
            }
        }
    }

    private static Sha256 byDefinition(List<Sha256> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.of("");
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return MerkleTree.node(
                byDefinition(leaves.subList(0, split)), byDefinition(leaves.subList(split, leaves.size())));
    }

    private static List<Sha256> leaves(int count) {
        List<Sha256> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(MerkleTree.leaf(("leaf " + i).getBytes(UTF_8)));
        }
        return leaves;
    }
}
