namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>Cholesky's factor of a symmetric matrix whose every curve bends the same way.</summary>
internal sealed class SymmetricMatrix
{
    private readonly double[][] _lower;

    private SymmetricMatrix(double[][] lower) => _lower = lower;

    public static SymmetricMatrix Factor(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var lower = new double[size][];
        for (var row = 0; row < size; row++)
        {
            lower[row] = new double[row + 1];
            for (var column = 0; column <= row; column++)
            {
                var rest = matrix[row, column] - Product(lower[row], lower[column], column);
                lower[row][column] = row == column ? Math.Sqrt(rest) : rest / lower[column][column];
            }
        }

        return new(lower);
    }

    /// <summary>What the matrix times makes the right-hand side.</summary>
    public double[] Solve(double[] right)
    {
        var solved = new double[right.Length];
        for (var row = 0; row < right.Length; row++)
        {
            solved[row] = (right[row] - Product(_lower[row], solved, row)) / _lower[row][row];
        }

        for (var row = right.Length - 1; row >= 0; row--)
        {
            solved[row] /= _lower[row][row];
            for (var above = 0; above < row; above++)
            {
                solved[above] -= _lower[row][above] * solved[row];
            }
        }

        return solved;
    }

    public double[] InverseDiagonal()
    {
        var diagonal = new double[_lower.Length];
        for (var column = 0; column < diagonal.Length; column++)
        {
            var inverse = new double[diagonal.Length];
            for (var row = column; row < diagonal.Length; row++)
            {
                inverse[row] = ((row == column ? 1 : 0) - Product(_lower[row], inverse, row)) / _lower[row][row];
                diagonal[column] += inverse[row] * inverse[row];
            }
        }

        return diagonal;
    }

    private static double Product(double[] one, double[] other, int length)
    {
        var sum = 0.0;
        for (var i = 0; i < length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
